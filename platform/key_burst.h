// Tells a scanner that types like a keyboard (a wedge) from a person, by the time between its keys.
// Pure: time comes with the keys.
//
// A burst is at least four keys, each less than 30 ms after the one before, then Enter or Tab. All
// its keys are held until it is known what they are, so nothing of it reaches a field; keys that
// turn out to be a person's are handed on after 30 ms at the latest. Only the first key may be
// shown at once, where it can be taken back: a person's typing is then never late.
//
// A held key that repeats is a person's. Letters without keys (an input method's words) count for
// nothing here and are handed on in their order.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/scan_reading.h"

namespace foyer::platform {

constexpr std::int64_t burst_gap_ms = 30;
// Fewer keys before the Enter: two fingers that roll over the keys.
constexpr int burst_keys_least = 4;
// So many keys in a row are no person's, with an ending or without.
constexpr int burst_keys_certain = 8;

struct KeyEvent {
    enum class Kind : std::uint8_t { press, repeat, release, letter };
    enum class Meaning : std::uint8_t {
        text,    // gives a letter
        ending,  // Enter, Tab
        command, // Esc, F3, Ctrl+V: what control characters in a code press
        editing, // arrows, Backspace, Ctrl+Enter
        modifier // Shift alone
    };
    Kind kind = Kind::press;
    Meaning meaning = Meaning::text;
    int key = 0;       // as who feeds the burst names them
    int modifiers = 0; // likewise
    char32_t letter = 0;
    std::int64_t at_ms = 0; // when the key moved; only differences count
};

// They may have been a PIN's: nothing of them stays in memory.
void forget(std::vector<KeyEvent>& events);

class KeyBurst {
public:
    // now_ms: a steady clock's, when the event arrived here; later than at_ms when the program was
    // busy, which is why both are asked for.
    void take(const KeyEvent& event, std::int64_t now_ms);
    // Call after all events that have come were taken.
    void let_time_pass(std::int64_t now_ms);
    // When let_time_pass() will have something to do, by the steady clock; nullopt: nothing is
    // held.
    std::optional<std::int64_t> due_at_ms() const;
    // All that is held is a person's: the pointer was pressed meanwhile.
    void hand_on() { close(); }

    // One key of text is all there is so far, and it is still held.
    bool first_is_held() const;
    // Hands it on, to be taken back should it be a scanner's.
    void show_first();

    std::vector<KeyEvent> take_typed();
    std::vector<ScanReading> take_scans();
    // True once, when the key shown by show_first() was a scanner's.
    bool take_back();

private:
    void take_press(const KeyEvent& event, std::int64_t now_ms);
    void take_release(const KeyEvent& event);
    void take_letter(const KeyEvent& event);
    void take_ending(const KeyEvent& event, bool near);
    void join(const KeyEvent& event, std::int64_t now_ms);
    void close();
    void drop_held(); // of a scanner's keys nothing is handed on but that Shift was let go
    void finish(ScanReading reading);
    ScanReading reading() const;
    void reset();

    std::vector<KeyEvent> m_held;
    std::vector<KeyEvent> m_typed;
    std::vector<ScanReading> m_scans;
    std::string m_text;
    int m_keys = 0; // of the burst that is open; 0: none is
    int m_letters_due = 0;
    int m_commands = 0;
    bool m_last_is_command = false; // and no letter came of it so far
    bool m_ended = false;           // its ending came, letters are still on their way
    bool m_shown = false;
    bool m_take_back = false;
    std::int64_t m_last_at_ms = 0;
    std::int64_t m_last_now_ms = 0;
    std::optional<std::int64_t> m_scanned_at_ms; // the last burst's ending
};

} // namespace foyer::platform
