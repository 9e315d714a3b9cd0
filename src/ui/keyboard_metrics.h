// Sizes of the keyboard on the screen, in design pixels: those of the design's landscape picture,
// unless said otherwise.
#pragma once

#include "ui/geometry.h"

namespace foyer::ui {

struct KeyboardMetrics {
    float side = 40;
    float top = 15;
    float bar = 76;
    float below_bar = 10;
    float key = 80;
    float gap = 8;
    float bottom = 15;
    float indent = 60;      // of the second row of letters
    float first_cell = 114; // of the bar: what is being composed
    float last_cell = 76;   // of the bar: the key that spreads the candidates out

    float height() const { return top + bar + below_bar + 4 * key + 3 * gap + bottom; }
};
KeyboardMetrics keyboard_metrics(Rect window);

} // namespace foyer::ui
