#include "ui/plain_words.h"

#include <imgui.h>

#include "ui/inspect.h"
#include "ui/inspect_frame.h"

namespace foyer::ui {
namespace {

constexpr float side = 48;
constexpr float title_size = 32;
constexpr float sentence_size = 22;
constexpr ImU32 paper = IM_COL32(244, 243, 240, 255);
constexpr ImU32 ink = IM_COL32(28, 26, 23, 255);

void write(ImVec2 at, float size, float width, std::string_view words) {
    const char* begin = words.data();
    ImGui::GetBackgroundDrawList()->AddText(
        ImGui::GetFont(), size, at, ink, begin, begin + words.size(), width);
    note_text(words, {at.x, at.y, width, size});
}

} // namespace

void draw_plain_words(std::string_view title, std::string_view sentence) {
    const ImVec2 window = ImGui::GetIO().DisplaySize;
    ImGui::GetBackgroundDrawList()->AddRectFilled({0, 0}, window, paper);
    const float width = window.x - 2 * side;
    write({side, side}, title_size, width, title);
    write({side, side + 2 * title_size}, sentence_size, width, sentence);
    finish_inspection();
}

} // namespace foyer::ui
