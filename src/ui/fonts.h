// The fonts of the look: Noto Sans CJK SC regular and bold, its fixed-width sister for hashes, the
// icon font. Widgets draw text with draw.h; only text that is being typed goes through ImGui.
#pragma once

#include "base/result.h"
#include "ui/draw.h"

namespace foyer::ui {

// Finds and opens the font files, before load_fonts() and on any thread: beside the opening of the
// window it costs no time. Error{not_found} names the package to install.
Done find_fonts();
// Once, after the ImGui context was made. Finds the fonts too when nobody has.
Done load_fonts();
// When nothing is drawn for a while: gives back the memory of the font files' parts that were read.
void rest_fonts();
// Before the ImGui context goes: another context may load them again.
void forget_fonts();

// The font for ImGui's own text fields, at the size of `type`: its line is as high as
// typing_line(type) design pixels and the text stands where draw.h puts it in a line that high.
void push_typing_font(const Type& type);
void pop_typing_font();
float typing_line(const Type& type);

}  // namespace foyer::ui
