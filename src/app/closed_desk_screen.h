// The store could not be opened: what happened, what is safe, and what to do. In place of the
// terminal until another try goes well or the window is closed.
#pragma once

#include "base/result.h"
#include "ui/geometry.h"

namespace foyer::app {

// True when "try again" was pressed.
bool draw_closed_desk(ui::Rect window, const Error& why);

} // namespace foyer::app
