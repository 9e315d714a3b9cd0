// How a device's state reads: on a chip, on a banner, in a drawer, in the settings.
#pragma once

#include <string>

#include "ui/icons.h"
#include "ui/theme.h"

namespace foyer::app {

struct DeviceWords {
    ui::Tone tone = ui::Tone::neutral;
    ui::Icon icon = ui::Icon::print;
    std::string chip;   // "Out of paper"
    std::string title;  // "The printer is out of paper"
    std::string advice; // "Load a new roll, shiny side up."
};

} // namespace foyer::app
