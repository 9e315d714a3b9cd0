#include "platform/key_burst.h"

#include <algorithm>
#include <utility>

#include "base/secret.h"
#include "base/text.h"

namespace foyer::platform {

void forget(std::vector<KeyEvent>& events) {
    wipe(reinterpret_cast<char*>(events.data()), events.size() * sizeof(KeyEvent));
    events.clear();
}

void KeyBurst::take(const KeyEvent& event, std::int64_t now_ms) {
    switch (event.kind) {
    case KeyEvent::Kind::press: return take_press(event, now_ms);
    case KeyEvent::Kind::release: return take_release(event);
    case KeyEvent::Kind::letter: return take_letter(event);
    case KeyEvent::Kind::repeat:
        if (event.meaning != KeyEvent::Meaning::modifier) close();
        m_typed.push_back(event);
    }
}

void KeyBurst::take_press(const KeyEvent& event, std::int64_t now_ms) {
    if (event.meaning == KeyEvent::Meaning::modifier) return m_typed.push_back(event);
    const bool near = m_keys > 0 && event.at_ms - m_last_at_ms < burst_gap_ms;
    if (event.meaning == KeyEvent::Meaning::ending) return take_ending(event, near && !m_ended);
    if (!near || m_ended) close();
    if (m_keys == 0 && event.meaning == KeyEvent::Meaning::editing) return m_typed.push_back(event);
    join(event, now_ms);
}

void KeyBurst::join(const KeyEvent& event, std::int64_t now_ms) {
    ++m_keys;
    m_last_at_ms = event.at_ms;
    m_last_now_ms = now_ms;
    m_last_is_command = event.meaning != KeyEvent::Meaning::text;
    ++(m_last_is_command ? m_commands : m_letters_due);
    if (m_keys < burst_keys_certain)
        m_held.push_back(event);
    else
        drop_held();
}

// A key is let go where it was pressed: in the program if it came there, else nowhere. Shift came
// there, but it is let go after the letters that it was pressed for.
void KeyBurst::take_release(const KeyEvent& event) {
    if (event.meaning == KeyEvent::Meaning::modifier) {
        (m_held.empty() ? m_typed : m_held).push_back(event);
        return;
    }
    const bool held = std::ranges::any_of(m_held, [&](const KeyEvent& one) {
        return one.kind == KeyEvent::Kind::press && one.key == event.key;
    });
    (held ? m_held : m_typed).push_back(event);
}

void KeyBurst::take_letter(const KeyEvent& event) {
    if (m_keys == 0) return m_typed.push_back(event);
    if (m_text.size() <= scan_bytes_max) m_text += utf8_of(event.letter);
    // A keyboard may have a letter where others have F19.
    --(std::exchange(m_last_is_command, false) ? m_commands : m_letters_due);
    // The first key's letter may come a moment after the key was shown.
    if (m_shown && m_keys == 1)
        m_typed.push_back(event);
    else if (m_keys < burst_keys_certain)
        m_held.push_back(event);
    if (m_ended && m_letters_due <= 0) finish(reading());
}

void KeyBurst::take_ending(const KeyEvent& event, bool near) {
    if (near && m_keys >= burst_keys_least) {
        m_scanned_at_ms = event.at_ms;
        m_ended = true;
        if (m_letters_due <= 0) finish(reading());
        return;
    }
    // Some scanners end with two keys: carriage return, line feed.
    if (m_scanned_at_ms && event.at_ms - *m_scanned_at_ms < burst_gap_ms) return;
    close();
    m_typed.push_back(event);
}

void KeyBurst::let_time_pass(std::int64_t now_ms) {
    const auto due = due_at_ms();
    if (due && now_ms >= *due) close();
}

std::optional<std::int64_t> KeyBurst::due_at_ms() const {
    const bool waits = !m_held.empty() || m_keys >= burst_keys_certain || m_ended;
    if (!waits) return std::nullopt;
    return m_last_now_ms + burst_gap_ms;
}

bool KeyBurst::first_is_held() const {
    return m_keys == 1 && !m_shown && m_commands == 0;
}

void KeyBurst::show_first() {
    m_shown = true;
    m_typed.insert(m_typed.end(), m_held.begin(), m_held.end());
    forget(m_held);
}

// No ending came in time, or something came that no scanner sends.
void KeyBurst::close() {
    if (m_ended) return finish({"", ScanFault::not_text});
    if (m_keys >= burst_keys_certain) return finish({"", ScanFault::broken_off});
    m_typed.insert(m_typed.end(), m_held.begin(), m_held.end());
    forget(m_held);
    reset();
}

void KeyBurst::finish(ScanReading reading) {
    m_scans.push_back(std::move(reading));
    m_take_back = m_take_back || m_shown;
    reset();
}

ScanReading KeyBurst::reading() const {
    if (m_commands > 0) return {"", ScanFault::control_characters};
    return read_code(m_text);
}

void KeyBurst::drop_held() {
    for (const KeyEvent& event : m_held)
        if (event.meaning == KeyEvent::Meaning::modifier) m_typed.push_back(event);
    forget(m_held);
}

void KeyBurst::reset() {
    drop_held();
    wipe(m_text);
    m_keys = 0;
    m_letters_due = 0;
    m_commands = 0;
    m_last_is_command = false;
    m_ended = false;
    m_shown = false;
}

std::vector<KeyEvent> KeyBurst::take_typed() {
    return std::exchange(m_typed, {});
}

std::vector<ScanReading> KeyBurst::take_scans() {
    return std::exchange(m_scans, {});
}

bool KeyBurst::take_back() {
    return std::exchange(m_take_back, false);
}

} // namespace foyer::platform
