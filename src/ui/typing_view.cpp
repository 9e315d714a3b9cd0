#include "ui/typing_view.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

#include "ui/inspect_frame.h"

namespace foyer::ui {
namespace {

struct Pointer {
    bool lent = false;
    ImVec2 at;
    bool down = false;
    bool clicked = false;
    bool released = false;
    bool double_clicked = false;
};
Pointer g_real;

void move_list(ImDrawList& list, float up, float floor) {
    for (ImDrawVert& vertex : list.VtxBuffer)
        vertex.pos.y -= up;
    for (ImDrawCmd& command : list.CmdBuffer) {
        ImVec4& clip = command.ClipRect;
        clip.y = std::max(0.0F, clip.y - up);
        clip.w = std::max(clip.y, std::min(floor, clip.w - up));
    }
}

// What lies under a moved pointer, for the keyboard has not moved.
void hover_page(ImVec2 at) {
    ImGuiWindow* keyboard = ImGui::FindWindowByName("##layer keyboard");
    if (keyboard != nullptr) keyboard->Flags |= ImGuiWindowFlags_NoMouseInputs;
    ImGui::UpdateHoveredWindowAndCaptureFlags(at);
    if (keyboard != nullptr) keyboard->Flags &= ~ImGuiWindowFlags_NoMouseInputs;
}

} // namespace

void move_view(float up, float floor) {
    ImGuiContext& context = *ImGui::GetCurrentContext();
    for (ImGuiWindow* window : context.Windows) {
        if (window->LastFrameActive == context.FrameCount) move_list(*window->DrawList, up, floor);
    }
    context.PlatformImeData.InputPos.y -= up;
    move_seen(up, floor);
}

void lend_pointer(float down, bool presses) {
    ImGuiIO& io = ImGui::GetIO();
    g_real = {
        true,
        io.MousePos,
        io.MouseDown[0],
        io.MouseClicked[0],
        io.MouseReleased[0],
        io.MouseDoubleClicked[0]};
    if (!presses) {
        io.MouseDown[0] = io.MouseClicked[0] = io.MouseReleased[0] = false;
        io.MouseDoubleClicked[0] = false;
        return;
    }
    if (down <= 0 || !ImGui::IsMousePosValid()) return;
    io.MousePos.y += down;
    if (io.MouseClicked[0]) io.MouseClickedPos[0].y += down;
    hover_page(io.MousePos);
}

void show_pointer() {
    if (!g_real.lent) return;
    ImGuiIO& io = ImGui::GetIO();
    io.MousePos = g_real.at;
    io.MouseDown[0] = g_real.down;
    io.MouseClicked[0] = g_real.clicked;
    io.MouseReleased[0] = g_real.released;
    io.MouseDoubleClicked[0] = g_real.double_clicked;
    g_real.lent = false;
}

} // namespace foyer::ui
