// The fonts of the look: Noto Sans CJK SC regular and bold, its fixed-width sister for hashes, the
// icon font. Widgets draw text with draw.h; only text that is being typed goes through ImGui.
#pragma once

#include "base/result.h"
#include "ui/draw.h"

namespace foyer::ui {

// Once, after the ImGui context was made. Error{not_found} names the package to install.
Done load_fonts();
// Before the ImGui context goes: another context may load them again.
void forget_fonts();

// The font for ImGui's own text fields, at the size of `type`: its line is as high as
// typing_line(type) design pixels and the text stands where draw.h puts it in a line that high.
void push_typing_font(const Type& type);
void pop_typing_font();
float typing_line(const Type& type);

}  // namespace foyer::ui
