// Cuts what a scanner device sends into codes: the bytes of a serial line, or the letters of the
// device's keys. Pure: time comes with what was sent.
//
// CR, LF, ETX and Tab end a code, STX may begin one. Where nothing more comes, the code of a line
// that sends no endings is complete, and that of a line that does has broken off.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/scan_reading.h"

namespace foyer {

struct ScanPause {
    std::int64_t after_ms = 0; // without anything sent
    bool ends_code = false;    // until the first ending has come
};

class ScanLine {
public:
    explicit ScanLine(ScanPause pause) : m_pause(pause) {}

    // now_ms: a steady clock's.
    void take(std::string_view sent, std::int64_t now_ms);
    // Something did not arrive: the code it belongs to is refused.
    void lose_some(std::int64_t now_ms);
    // Nothing more will come: the scanner was unplugged. Half a code is told as one that broke off.
    void break_off();
    // Only when nothing more waits to be taken: what a busy program takes late was not sent late.
    void let_time_pass(std::int64_t now_ms);
    // When let_time_pass() will have something to do; nullopt: no code is open.
    std::optional<std::int64_t> due_at_ms() const;

    std::vector<ScanReading> take_scans();

private:
    void take_one(char sent);
    void end();
    void finish(ScanReading reading);

    ScanPause m_pause;
    std::string m_sent; // no more of it than tells that it is too long
    bool m_open = false;
    bool m_lost_some = false;
    std::int64_t m_last_ms = 0;
    std::vector<ScanReading> m_scans;
};

} // namespace foyer
