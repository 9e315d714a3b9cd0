// From the bytes a scanner's device gives to what was scanned: one way for real devices, for
// virtual ones and for recorded ones.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/scanner_choice_port.h"
#include "base/result.h"
#include "base/scan_line.h"
#include "platform/scanner_keys.h"

namespace foyer::platform {

// One thread; time comes in.
class ScannerFeed {
public:
    // ScannerKind::evdev: the bytes are struct input_event, one after the other; otherwise they are
    // what was scanned.
    static Result<ScannerFeed> open(app::ScannerKind kind);

    // In pieces of any size.
    void take(std::string_view bytes, std::int64_t now_ms);
    // The device has gone.
    void break_off();
    // Only when nothing more waits to be read.
    void let_time_pass(std::int64_t now_ms) { m_line.let_time_pass(now_ms); }
    std::optional<std::int64_t> due_at_ms() const { return m_line.due_at_ms(); }
    std::vector<ScanReading> take_scans() { return m_line.take_scans(); }

private:
    explicit ScannerFeed(std::optional<ScannerKeys> keys);
    void take_event(std::string_view event, std::int64_t now_ms);

    ScanLine m_line;
    std::optional<ScannerKeys> m_keys;
    std::string m_part;   // of an event
    bool m_skips = false; // until the kernel's next report: it has dropped events
};

} // namespace foyer::platform
