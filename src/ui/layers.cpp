#include "ui/layers.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/invariant.h"
#include "ui/draw.h"
#include "ui/frame.h"

namespace foyer::ui {

namespace {

constexpr ImGuiWindowFlags bare = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                                  ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                                  ImGuiWindowFlags_NoBringToFrontOnFocus |
                                  ImGuiWindowFlags_NoScrollWithMouse;
constexpr ImGuiWindowFlags passive =
    bare | ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav;

struct Layer {
    std::string name;
    ImGuiWindow* window = nullptr;
};

std::vector<std::string> g_open;         // names of the layers being drawn, innermost last
std::vector<Layer> g_modal;              // of this frame, lowest first
std::vector<std::string> g_modal_before; // of the frame before

void open_window(const std::string& title, const ImRect& box, ImGuiWindowFlags flags) {
    ImGui::SetNextWindowPos(box.Min);
    ImGui::SetNextWindowSize(box.GetSize());
    ImGui::Begin(title.c_str(), nullptr, flags);
    // A finger needs no move before it presses, also after keys were used.
    ImGui::PushItemFlag(ImGuiItemFlags_NoNavDisableMouseHover, true);
}

void close_window() {
    ImGui::PopItemFlag();
    ImGui::End();
}

ImRect whole_display() { return {{0, 0}, ImGui::GetIO().DisplaySize}; }

}  // namespace

std::string_view layer_name() { return g_open.empty() ? std::string_view() : g_open.back(); }

bool layer_covered() {
    if (g_modal_before.empty()) return false;
    if (g_open.empty()) return true;
    const auto found = std::find(g_modal_before.begin(), g_modal_before.end(), g_open.back());
    return found != g_modal_before.end() && found + 1 != g_modal_before.end();
}

bool layer_is_new() { return ImGui::GetCurrentContext()->CurrentWindow->Appearing; }

void start_layers() {
    g_open.clear();
    g_modal.clear();
    if (ImGui::GetFrameCount() == 1) g_modal_before.clear();
    open_window("##page", whole_display(), bare);
    g_modal.push_back({"", ImGui::GetCurrentContext()->CurrentWindow});
}

void push_layer(std::string_view name) {
    INVARIANT(!name.empty());
    g_open.emplace_back(name);
    open_window("##layer " + g_open.back(), whole_display(), bare);
    ImGuiWindow* window = ImGui::GetCurrentContext()->CurrentWindow;
    ImGui::BringWindowToDisplayFront(window);
    g_modal.push_back({g_open.back(), window});
}

void push_layer_over(std::string_view name, Rect touched) {
    INVARIANT(!name.empty());
    g_open.emplace_back(name);
    open_window("##layer " + g_open.back(), snapped(touched), passive);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentContext()->CurrentWindow);
    const ImRect all = whole_display();
    ImGui::PushClipRect(all.Min, all.Max, false);
}

void pop_layer() {
    INVARIANT(!g_open.empty());
    const ImGuiWindowFlags flags = ImGui::GetCurrentContext()->CurrentWindow->Flags;
    if ((flags & passive) == passive) ImGui::PopClipRect();
    close_window();
    g_open.pop_back();
}

void finish_layers() {
    INVARIANT(g_open.empty());
    close_window();
    const ImGuiWindow* focused = ImGui::GetCurrentContext()->NavWindow;
    ImGuiWindow* top = g_modal.back().window;
    if (focused == nullptr || focused->RootWindow != top) ImGui::FocusWindow(top);
    g_modal_before.clear();
    for (std::size_t i = 1; i < g_modal.size(); ++i) g_modal_before.push_back(g_modal[i].name);
}

}  // namespace foyer::ui
