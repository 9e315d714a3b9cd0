#include "ui/frame.h"

#include <algorithm>
#include <cmath>

#include "base/invariant.h"
#include "ui/draw.h"
#include "ui/field_memory.h"
#include "ui/glyphs.h"
#include "ui/inspect_frame.h"
#include "ui/item_frame.h"
#include "ui/layers.h"
#include "ui/secret_field.h"
#include "ui/typing_frame.h"

namespace foyer::ui {

namespace {

struct Current {
    Look look;
    float scale = 1;
};
Current g_current;

void set_behaviour() {
    ImGuiIO& io = ImGui::GetIO();
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigInputTextCursorBlink = false;
    io.ConfigDebugHighlightIdConflicts = false;
    io.ConfigNavCaptureKeyboard = false;
    io.ConfigNavEscapeClearFocusItem = false;
    // Ctrl Tab would list ImGui's windows, which are our layers.
    ImGui::GetCurrentContext()->ConfigNavWindowingKeyNext = ImGuiKey_None;
    ImGui::GetCurrentContext()->ConfigNavWindowingKeyPrev = ImGuiKey_None;
    io.IniFilename = nullptr;
    io.KeyRepeatDelay = 0.4F;
    io.KeyRepeatRate = 0.08F;
}

void set_style() {
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.WindowRounding = 0;
    style.WindowMinSize = {1, 1};
    style.ChildBorderSize = 0;
    style.FrameBorderSize = 0;
    style.FramePadding = {0, 0};
    style.CircleTessellationMaxError = 0.08F;  // at 0.2 a dot of 18 px shows its corners
    const auto set = [&](ImGuiCol slot, Colour value) {
        style.Colors[slot] = ImGui::ColorConvertU32ToFloat4(value);
    };
    set(ImGuiCol_Text, colour(Token::t1));
    set(ImGuiCol_TextDisabled, colour(Token::t3));
    set(ImGuiCol_TextSelectedBg, colour(Token::acc_line));
    set(ImGuiCol_InputTextCursor, colour(Token::acc));
    for (const ImGuiCol slot :
         {ImGuiCol_FrameBg, ImGuiCol_FrameBgHovered, ImGuiCol_FrameBgActive, ImGuiCol_ChildBg,
          ImGuiCol_NavCursor, ImGuiCol_ScrollbarBg}) {
        set(slot, 0);
    }
}

}  // namespace

const Look& look() { return g_current.look; }
float scale() { return g_current.scale; }

Rect begin_frame(const Look& look) {
    INVARIANT(look.density > 0 && look.text_size > 0);
    g_current = {look, look.density * look.text_size};
    set_behaviour();
    set_style();
    if (ImGui::GetFrameCount() == 1) forget_scrolls();
    start_glyph_frame();
    start_typing_frame();
    start_item_frame();
    start_layers();
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    fill_rect({0, 0, size.x / scale() + 1, size.y / scale() + 1}, colour(Token::bg));
    return {0, 0, std::floor(size.x / scale()), std::floor(size.y / scale())};
}

void end_frame() {
    draw_callouts();
    finish_layers();
    finish_typing_frame();
    finish_item_frame();
    finish_inspection();
    forget_first_key();
    wipe_left_secrets();
}

float frame_step_ms() { return std::min(ImGui::GetIO().DeltaTime * 1000.0F, 50.0F); }

float device(float design) { return design * g_current.scale; }
float snapped(float design) { return std::round(design * g_current.scale); }

ImRect snapped(Rect design) {
    return {snapped(design.x), snapped(design.y), snapped(design.right()),
            snapped(design.bottom())};
}

Rect design_of(const ImRect& box) {
    const float s = g_current.scale;
    return {box.Min.x / s, box.Min.y / s, box.GetWidth() / s, box.GetHeight() / s};
}

ImDrawList* canvas() { return ImGui::GetWindowDrawList(); }

bool pointer_over(const ImRect& box) {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    return context.HoveredWindow == context.CurrentWindow &&
           ImGui::IsMouseHoveringRect(box.Min, box.Max);
}

}  // namespace foyer::ui
