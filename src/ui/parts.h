// Small drawings and sums that several widgets share.
#pragma once

#include "ui/draw.h"
#include "ui/item.h"

namespace foyer::ui {

Colour mixed(Colour from, Colour to, float share);  // channel by channel, alpha too
Rect grown(Rect box, float by);

// How far a pressable thing is on its way to its hover and pressed colours, 0 to 1 each.
struct Touched {
    float hover = 0;
    float press = 0;
};
Touched touched(std::string_view label, const Press& press, bool enabled = true);

// The quarter circle that turns while something is being done, 24 x 24.
void spinner(Point centre, Colour colour);

// The frame of everything one types or chooses in: 56 px controls, text areas.
struct Frame {
    bool focused = false;
    bool error = false;
    bool enabled = true;
};
void control_frame(Rect box, const Frame& frame);
void error_line(Rect control, std::string_view sentence);   // under the control
void field_label(Rect control, std::string_view label);     // above the control

}  // namespace foyer::ui
