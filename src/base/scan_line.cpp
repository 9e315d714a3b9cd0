#include "base/scan_line.h"

#include <utility>

namespace foyer {
namespace {

constexpr char stx = '\x02';
constexpr char etx = '\x03';

bool is_ending(char sent) {
    return sent == '\r' || sent == '\n' || sent == '\t' || sent == etx;
}

} // namespace

void ScanLine::take(std::string_view sent, std::int64_t now_ms) {
    m_last_ms = now_ms;
    for (const char one : sent)
        take_one(one);
}

void ScanLine::take_one(char sent) {
    if (is_ending(sent)) return end();
    if (sent == stx && !m_open) return;
    m_open = true;
    if (m_sent.size() <= scan_bytes_max) m_sent += sent;
}

void ScanLine::lose_some(std::int64_t now_ms) {
    m_open = true;
    m_lost_some = true;
    m_last_ms = now_ms;
}

void ScanLine::end() {
    m_pause.ends_code = false;
    if (!m_open) return;
    finish(m_lost_some ? ScanReading{"", ScanFault::not_text} : read_code(m_sent));
}

void ScanLine::break_off() {
    if (m_open) finish({"", ScanFault::broken_off});
}

void ScanLine::let_time_pass(std::int64_t now_ms) {
    const auto due = due_at_ms();
    if (!due || now_ms < *due) return;
    const bool complete = m_pause.ends_code && !m_lost_some;
    finish(complete ? read_code(m_sent) : ScanReading{"", ScanFault::broken_off});
}

std::optional<std::int64_t> ScanLine::due_at_ms() const {
    if (!m_open) return std::nullopt;
    return m_last_ms + m_pause.after_ms;
}

void ScanLine::finish(ScanReading reading) {
    m_scans.push_back(std::move(reading));
    m_sent.clear();
    m_open = false;
    m_lost_some = false;
}

std::vector<ScanReading> ScanLine::take_scans() {
    return std::exchange(m_scans, {});
}

} // namespace foyer
