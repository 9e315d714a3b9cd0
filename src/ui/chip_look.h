// How something stands, said by a chip: decided in one place, drawn in another.
#pragma once

#include <string>

#include "ui/widgets.h"

namespace foyer::ui {

struct ChipLook {
    Tone tone = Tone::neutral;
    Icon icon = Icon::none;
    std::string label; // empty: there is no chip, and it has no width
};
// Returns the width.
float draw_chip(Point at, const ChipLook& look, bool small = false);
float chip_width(const ChipLook& look, bool small = false);

} // namespace foyer::ui
