// Layers above the page. push_layer(name) and pop_layer() of draw.h take all touches; a toast or a
// callout takes only its own.
#pragma once

#include <string_view>

#include "ui/geometry.h"

namespace foyer::ui {

// Touches outside `touched` go to what lies under it. The keyboard's focus stays where it is.
void push_layer_over(std::string_view name, Rect touched);
// True in the first frame of the layer that is drawn now.
bool layer_is_new();

void start_layers();
void finish_layers();

}  // namespace foyer::ui
