// How a text being typed looks: ImGui's field without its own frame, our caret.
#pragma once

#include <string_view>

#include "ui/draw.h"

namespace foyer::ui {

// Before and after edit_line(): `padding` at the left, the line centred in a box `height` high.
void push_field_style(const Type& type, float padding, float height);
void pop_field_style();
// 2 px wide and as high as the line, where ImGui has its caret; after the edit, while it is active.
// With what is being composed there, if anything is; `value` is the text that was edited.
void draw_caret(Rect box, const Type& type, std::string_view value);

}  // namespace foyer::ui
