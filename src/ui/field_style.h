// How a text being typed looks: ImGui's field without its own frame, our caret.
#pragma once

#include "ui/draw.h"

namespace foyer::ui {

// Before and after edit_line(): `padding` at the left, the line centred in a box `height` high.
void push_field_style(const Type& type, float padding, float height);
void pop_field_style();
// 2 px wide and as high as the line, where ImGui has its caret; after the edit, while it is active.
void draw_caret(Rect box, const Type& type);

}  // namespace foyer::ui
