// What has been scanned since the program started.
#pragma once

#include <cstdint>
#include <string>

#include "base/clock.h"
#include "base/scan_reading.h"

namespace foyer::app {

struct ScanTally {
    std::int64_t taken = 0;
    std::int64_t refused = 0;
    ScanFault last_fault = ScanFault::none; // of the last that was refused; none: a PIN was asked
    Time refused_at;                        // the last

    friend bool operator==(const ScanTally&, const ScanTally&) = default;
};

// The sentence for the person who scanned.
std::string words_of(ScanFault fault);

} // namespace foyer::app
