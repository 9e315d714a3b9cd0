// A document for a roll, dot by dot.
#pragma once

#include <cstdint>
#include <vector>

#include "printing/raster.h"

namespace foyer::printing {

enum class DeviceAct : std::uint8_t { cut, drawer };

// What the device does when the paper has come to row `y`.
struct DeviceStop {
    int y = 0;
    DeviceAct act = DeviceAct::cut;

    friend bool operator==(const DeviceStop&, const DeviceStop&) = default;
};
struct Slip {
    Raster raster;
    std::vector<DeviceStop> stops; // from top to bottom

    friend bool operator==(const Slip&, const Slip&) = default;
};

} // namespace foyer::printing
