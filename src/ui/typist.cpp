#include "ui/typist.h"

#include <algorithm>

#include "base/text.h"
#include "ui/utf8.h"

namespace foyer::ui {
namespace {

using Act = TypingStep::Act;

bool is_letter(char32_t c) {
    return c >= U'a' && c <= U'z';
}
bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

// What a Chinese keyboard writes for a sign of the Latin one; empty: the sign itself.
std::string_view full_sign(char32_t c) {
    switch (c) {
    case U',': return "，";
    case U'.': return "。";
    case U'?': return "？";
    case U'!': return "！";
    case U':': return "：";
    case U';': return "；";
    case U'(': return "（";
    case U')': return "）";
    case U'<': return "《";
    case U'>': return "》";
    case U'[': return "【";
    case U']': return "】";
    case U'\\': return "、";
    case U'^': return "……";
    case U'_': return "——";
    case U'$': return "¥";
    case U'`': return "·";
    default: return {};
    }
}

} // namespace

void Typist::use(TypingEngine* engine) {
    if (engine == m_engine) return;
    *this = Typist();
    m_engine = engine;
}

void Typist::get_ready() {
    if (m_engine != nullptr && m_field.words) m_engine->load();
}

void Typist::attend(const TypingField& field) {
    if (field == m_field) return;
    if (busy()) {
        m_held.clear();
        ask({.act = Act::drop});
        m_answer = {};
    }
    m_field = field;
    m_last = 0;
    m_strokes.clear();
}

void Typist::press(const Stroke& stroke, bool chinese) {
    m_held.push_back({stroke, chinese && m_engine != nullptr && m_field.words});
    work();
}

void Typist::work() {
    while (!m_held.empty() && can_go_at_once(m_held.front())) {
        const Held next = m_held.front();
        m_held.pop_front();
        go(next);
    }
}

bool Typist::can_go_at_once(const Held& held) const {
    return m_asked.empty() || (held.chinese && is_letter(held.stroke.character));
}

void Typist::go(const Held& held) {
    const Stroke& stroke = held.stroke;
    if (stroke.key == Key::tab && composing()) {
        ask({.act = Act::finish, .index = m_chosen, .learns = m_field.learns});
        return m_held.push_front(held);
    }
    if (stroke.key != Key::none) {
        if (!composing() || !steer(stroke.key)) m_strokes.push_back(stroke);
        return;
    }
    const char32_t c = stroke.character;
    if (held.chinese && is_letter(c)) {
        return ask({.act = Act::letter, .letter = static_cast<char>(c)});
    }
    if (composing() && compose(c)) return;
    const std::string sign = held.chinese ? sign_of(c) : utf8_of(c);
    if (composing()) {
        return ask(
            {.act = Act::finish, .index = m_chosen, .after = sign, .learns = m_field.learns});
    }
    put(sign);
}

// A character while something is being composed; false: it ends the composing and comes after it.
bool Typist::compose(char32_t c) {
    if (c == U'\'') {
        ask({.act = Act::letter, .letter = '\''});
    } else if (c == U' ') {
        pick(m_chosen);
    } else if (is_digit(c)) {
        // A digit that numbers no candidate is no text either, in the middle of a word.
        const auto place = static_cast<std::size_t>(c - U'0');
        if (place >= 1 && place <= m_page) pick(page_start() + place - 1);
    } else if (c == U'-' || c == U'=') {
        turn_page(c == U'=');
    } else {
        return false;
    }
    return true;
}

bool Typist::steer(Key key) {
    switch (key) {
    case Key::enter: ask({.act = Act::as_typed}); return true;
    case Key::escape: ask({.act = Act::drop}); return true;
    case Key::backspace: ask({.act = Act::erase}); return true;
    case Key::left: ask({.act = Act::left}); return true;
    case Key::right: ask({.act = Act::right}); return true;
    case Key::home: ask({.act = Act::home}); return true;
    case Key::end: ask({.act = Act::end}); return true;
    case Key::up: move_choice(-1); return true;
    case Key::down: move_choice(1); return true;
    case Key::page_up: turn_page(false); return true;
    case Key::page_down: turn_page(true); return true;
    default: return false;
    }
}

void Typist::pick(std::size_t index) {
    if (!composing()) return;
    const std::size_t known = m_answer.candidates.size();
    if (known > 0 && index >= known) return;
    ask({.act = Act::pick, .index = index, .learns = m_field.learns});
}

void Typist::move_choice(std::ptrdiff_t by) {
    const auto last = static_cast<std::ptrdiff_t>(m_answer.candidates.size()) - 1;
    if (last < 0) return;
    const auto to = static_cast<std::ptrdiff_t>(m_chosen) + by;
    m_chosen = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(to, 0, last));
    want(m_chosen + 2 * m_page);
}

void Typist::turn_page(bool forward) {
    const std::size_t start = page_start();
    if (!forward) {
        m_chosen = start >= m_page ? start - m_page : 0;
    } else if (start + m_page < m_answer.candidates.size()) {
        m_chosen = start + m_page;
    }
    want(m_chosen + 2 * m_page);
}

void Typist::want(std::size_t candidates) {
    if (!m_answer.more || waiting() || m_answer.candidates.size() >= candidates) return;
    ask({.act = Act::more, .index = candidates + 4 * m_page});
}

void Typist::end_as_typed() {
    if (busy()) press({0, Key::enter}, false);
}

void Typist::ask(TypingStep step) {
    if (m_engine == nullptr) return;
    m_asked.push_back({step.act, m_field.id});
    m_engine->take(std::move(step));
}

void Typist::hear() {
    if (m_engine == nullptr || m_asked.empty()) return;
    for (const TypingAnswer& answer : m_engine->answers()) {
        if (m_asked.empty()) return;
        const Asked asked = m_asked.front();
        m_asked.pop_front();
        take(answer, asked.act, asked.field == m_field.id);
    }
    work();
}

void Typist::take(const TypingAnswer& answer, Act act, bool wanted) {
    if (!wanted) return;
    const bool same = act == Act::more;
    put(answer.text);
    m_answer = answer;
    if (!same) m_chosen = 0;
}

void Typist::put(std::string_view utf8) {
    while (!utf8.empty()) {
        m_last = next_character(utf8);
        m_strokes.push_back({m_last, Key::none});
    }
}

std::string Typist::sign_of(char32_t c) {
    if ((c == U'.' || c == U':') && is_digit(m_last)) return utf8_of(c);
    if (c == U'"' || c == U'\'') {
        bool& open = c == U'"' ? m_double_quote_open : m_single_quote_open;
        open = !open;
        if (c == U'"') return open ? "“" : "”";
        return open ? "‘" : "’";
    }
    const std::string_view sign = full_sign(c);
    return sign.empty() ? utf8_of(c) : std::string(sign);
}

std::vector<Stroke> Typist::take_strokes() {
    std::vector<Stroke> strokes;
    strokes.swap(m_strokes);
    return strokes;
}

std::optional<Error> Typist::trouble() const {
    return m_engine == nullptr ? std::nullopt : m_engine->trouble();
}

} // namespace foyer::ui
