#include "ui/field_style.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "ui/fonts.h"
#include "ui/frame.h"
#include "ui/typing_frame.h"

namespace foyer::ui {
namespace {

std::size_t caret_place(const ImGuiInputTextState& state, std::string_view value) {
    return std::min(static_cast<std::size_t>(std::max(0, state.GetCursorPos())), value.size());
}

}  // namespace

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

void draw_caret(Rect box, const Type& type, std::string_view value) {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    const float y = box.y + box.h / 2 - type.line / 2;
    float x = (context.PlatformImeData.InputPos.x + 1.0F) / scale();
    const Composing composing = composing_in(context.ActiveId);
    if (!composing.text.empty()) {
        const std::size_t at = caret_place(context.InputTextState, value);
        const float text_x = x - text_width(value.substr(0, at), type);
        const Rect visible{design_of(context.LastItemData.Rect)};
        x = draw_composed_line({visible.x, y, visible.w, type.line}, text_x, value, at, composing,
                               type);
    }
    x = std::min(x, box.right() - 4);
    fill_rect({x, y, 2, type.line}, colour(Token::acc));
    note_caret({x, y, 2, type.line});
}

}  // namespace foyer::ui
