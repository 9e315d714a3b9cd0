// What goes on in the window: whether a person did anything (what keeps the desk from locking
// itself), whether a secret is asked for, and how large it is.
#pragma once

#include "ui/geometry.h"

namespace foyer::ui {

// True in a frame that took in a key, a touch, a mouse move or a press.
bool somebody_is_there();
// A PIN pad or the field of a secret has been drawn in this frame and has the keys: until
// end_frame().
bool secret_wanted();
// Device pixels, of the frame that is being built or was built last.
Point window_size();

}  // namespace foyer::ui
