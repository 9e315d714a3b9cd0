// Sits between the keys and the engine of Chinese typing: decides which stroke composes, which one
// picks, and which one is the field's own. Knows neither ImGui nor the screen. UI thread only.
//
// A stroke whose meaning depends on an answer that has not come yet waits for it, so that a fast
// hand gets what it typed; whoever owns this calls hear() when the engine has woken the window.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "ui/keys.h"
#include "ui/typing_port.h"

namespace foyer::ui {

// What a finger or a key does: a character, or else a key that has none.
struct Stroke {
    char32_t character = 0;
    Key key = Key::none;

    friend bool operator==(const Stroke&, const Stroke&) = default;
};

// The field that has the focus, as far as typing goes.
struct TypingField {
    std::uint32_t id = 0; // 0: none
    bool words = false;   // Chinese may be composed in it
    bool learns = false;  // and the engine may remember what was picked

    friend bool operator==(const TypingField&, const TypingField&) = default;
};

class Typist {
public:
    // nullptr: every stroke is the field's own. The engine outlives its use here.
    void use(TypingEngine* engine);
    // The engine will be needed soon: what it cannot do is known before the first letter.
    void get_ready();
    // A change of the field drops what is being composed.
    void attend(const TypingField& field);
    // How many candidates the screen shows at once: what the digits and the page keys mean.
    void show(std::size_t candidates) { m_page = candidates > 0 ? candidates : 1; }

    // chinese: letters compose and signs are full-width.
    void press(const Stroke& stroke, bool chinese);
    // A candidate that was touched; its number in answer().candidates.
    void pick(std::size_t index);
    // Asks for more candidates when fewer than that many are known and there are more.
    void want(std::size_t candidates);
    // Before the language is switched: the letters that stand there stay as they are.
    void end_as_typed();
    // Takes the engine's answers.
    void hear();

    // What the field is to take, in order; empty afterwards.
    std::vector<Stroke> take_strokes();

    // The next key may be the engine's and not the field's.
    bool busy() const { return composing() || waiting(); }
    bool composing() const { return !m_answer.composing.empty(); }
    bool waiting() const { return !m_asked.empty() || !m_held.empty(); }
    const TypingAnswer& answer() const { return m_answer; }
    // The candidate that Space picks, and the first one of its page.
    std::size_t chosen() const { return m_chosen; }
    std::size_t page_start() const { return m_chosen / m_page * m_page; }
    std::optional<Error> trouble() const;

private:
    struct Held {
        Stroke stroke;
        bool chinese = false;
    };

    void work();
    bool can_go_at_once(const Held& held) const;
    void go(const Held& held);
    bool compose(char32_t c);
    bool steer(Key key);
    void move_choice(std::ptrdiff_t by);
    void turn_page(bool forward);
    void ask(TypingStep step);
    void take(const TypingAnswer& answer, TypingStep::Act act, bool wanted);
    void put(std::string_view utf8);
    std::string sign_of(char32_t c);

    struct Asked {
        TypingStep::Act act;
        std::uint32_t field;
    };

    TypingEngine* m_engine = nullptr;
    TypingField m_field;
    TypingAnswer m_answer;
    std::deque<Asked> m_asked;
    std::deque<Held> m_held;
    std::vector<Stroke> m_strokes;
    std::size_t m_chosen = 0;
    std::size_t m_page = 5;
    char32_t m_last = 0; // what was put last: a dot after a digit is a decimal one
    bool m_double_quote_open = false;
    bool m_single_quote_open = false;
};

} // namespace foyer::ui
