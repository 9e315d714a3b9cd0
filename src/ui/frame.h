// The frame in the making: from design pixels to the device's, the layers that lie above each
// other, what is said when the frame ends. For the sources of src/ui only; it knows ImGui.
#pragma once

#include <imgui.h>
#include <imgui_internal.h>

#include <string>
#include <string_view>

#include "ui/geometry.h"
#include "ui/theme.h"

namespace foyer::ui {

float device(float design);    // not rounded
float snapped(float design);   // on a whole device pixel
ImRect snapped(Rect design);   // both edges on whole device pixels
Rect design_of(const ImRect& device_box);
// Milliseconds since the frame before, at most 50: the step of everything that moves.
float frame_step_ms();
ImDrawList* canvas();          // of the layer that is drawn now

// The layer that is drawn now: "" the page.
std::string_view layer_name();
// The layers of the frame before that took all touches, lowest first, are above this one.
bool layer_covered();
// True when the pointer is inside and nothing of a higher layer lies between.
bool pointer_over(const ImRect& device_box);

// Draws the callouts that the frame asked for, above everything. By end_frame().
void draw_callouts();

}  // namespace foyer::ui
