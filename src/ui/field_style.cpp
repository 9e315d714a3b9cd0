#include "ui/field_style.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "ui/fonts.h"

namespace foyer::ui {

void push_field_style(const Type& type, float padding, float height) {
    const float above = std::floor((height - typing_line(type)) / 2 * scale());
    push_typing_font(type);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {std::round(padding * scale()), above});
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0.0F);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
    ImGui::PushStyleColor(ImGuiCol_FrameBgHovered, 0);
    ImGui::PushStyleColor(ImGuiCol_FrameBgActive, 0);
    ImGui::PushStyleColor(ImGuiCol_InputTextCursor, 0);
    ImGui::PushStyleColor(ImGuiCol_NavCursor, 0);
    ImGui::PushStyleColor(ImGuiCol_Text, colour(Token::t1));
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, with_alpha(colour(Token::acc), 0.28F));
}

void pop_field_style() {
    ImGui::PopStyleColor(7);
    ImGui::PopStyleVar(2);
    pop_typing_font();
}

void draw_caret(Rect box, const Type& type) {
    const ImGuiPlatformImeData& at = ImGui::GetCurrentContext()->PlatformImeData;
    const float x = (at.InputPos.x + 1.0F) / scale();
    const float h = type.line;
    fill_rect({std::min(x, box.right() - 4), box.y + box.h / 2 - h / 2, 2, h},
              colour(Token::acc));
}

}  // namespace foyer::ui
