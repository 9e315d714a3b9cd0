// Words on the screen when there is no font to write them with: Dear ImGui's own letters, English
// only. For the sentence that says what to install.
#pragma once

#include <string_view>

namespace foyer::ui {

// The whole frame: between ImGui's NewFrame and Render, in place of begin_frame() and end_frame().
void draw_plain_words(std::string_view title, std::string_view sentence);

} // namespace foyer::ui
