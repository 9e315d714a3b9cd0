// What the keyboard has told besides plain typing.
#pragma once

#include <vector>

#include "base/scan_reading.h"

namespace foyer::platform {

// What the screens should know of the keys that the next frame shows.
struct KeysTold {
    bool may_be_taken_back = false; // this frame shows the first key of what may be a burst
    bool taken_back = false;        // it was one: what the key did to a field is undone
    std::vector<ScanReading> scans;
};

} // namespace foyer::platform
