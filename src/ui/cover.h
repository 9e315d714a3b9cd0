// The whole window for somebody else's eyes: nothing of what lies below shows through, and no key
// or tap beside it leads back.
#pragma once

#include <string_view>

#include "ui/geometry.h"

namespace foyer::ui {

Rect begin_cover(std::string_view id); // where to draw: all of the window
void end_cover();

} // namespace foyer::ui
