// What ImGui knows of the window: whether a person did anything (what keeps the desk from locking
// itself), and how large it is.
#pragma once

#include "ui/geometry.h"

namespace foyer::ui {

// True in a frame that took in a key, a touch, a mouse move or a press.
bool somebody_is_there();
// Device pixels, of the frame that is being built or was built last.
Point window_size();

}  // namespace foyer::ui
