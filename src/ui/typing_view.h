// The page moved up under the keyboard on the screen, and the pointer with it.
// For input_method.cpp only.
#pragma once

#include "ui/geometry.h"

namespace foyer::ui {

// Everything that was drawn in this frame is moved up by `up` device pixels and cut at `floor`;
// what inspect.h has seen, too.
void move_view(float up, float floor);

// The pointer as ImGui's widgets see it until show_pointer(): moved down by `down`, for they know
// nothing of a page that was moved up; or not pressing at all, where the press is not theirs.
void lend_pointer(float down, bool presses);
void show_pointer();

} // namespace foyer::ui
