#include "platform/scanner_feed.h"

#include <linux/input.h>

#include <cstring>

namespace foyer::platform {
namespace {

// The bytes of a code come within a few ms; keys of a slow one (Bluetooth) some 20 ms apart.
constexpr ScanPause serial_pause{100, true};
constexpr ScanPause keys_pause{300, false};

} // namespace

ScannerFeed::ScannerFeed(std::optional<ScannerKeys> keys)
    : m_line(keys ? keys_pause : serial_pause), m_keys(std::move(keys)) {}

Result<ScannerFeed> ScannerFeed::open(app::ScannerKind kind) {
    if (kind != app::ScannerKind::evdev) return ScannerFeed(std::nullopt);
    TRY(auto keys, ScannerKeys::open());
    return ScannerFeed(std::move(keys));
}

void ScannerFeed::take(std::string_view bytes, std::int64_t now_ms) {
    if (!m_keys) return m_line.take(bytes, now_ms);
    m_part += bytes;
    const std::string_view all = m_part;
    std::size_t at = 0;
    for (; at + sizeof(input_event) <= all.size(); at += sizeof(input_event))
        take_event(all.substr(at, sizeof(input_event)), now_ms);
    m_part.erase(0, at);
}

void ScannerFeed::take_event(std::string_view event, std::int64_t now_ms) {
    input_event one{};
    std::memcpy(&one, event.data(), sizeof one);
    if (one.type == EV_SYN && one.code == SYN_DROPPED) {
        m_skips = true;
        m_keys->release_all();
        return m_line.lose_some(now_ms);
    }
    if (one.type == EV_SYN && one.code == SYN_REPORT) m_skips = false;
    if (one.type != EV_KEY || m_skips) return;
    const std::string typed = m_keys->take(one.code, one.value);
    if (!typed.empty()) m_line.take(typed, now_ms);
}

void ScannerFeed::break_off() {
    m_line.break_off();
    if (m_keys) m_keys->release_all();
    m_part.clear();
    m_skips = false;
}

} // namespace foyer::platform
