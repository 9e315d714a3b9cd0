#include "ui/typing_keys.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <vector>

#include "ui/keys_imgui.h"

namespace foyer::ui {
namespace {

// All that steers a composition. Others, F3 say, are never taken.
constexpr std::array steering{Key::enter,   Key::escape,    Key::tab,  Key::backspace,
                              Key::up,      Key::down,      Key::left, Key::right,
                              Key::page_up, Key::page_down, Key::home, Key::end};

std::vector<ImGuiKey> g_injected;
std::vector<ImGuiKey> g_hidden;
bool g_shift_waits = false;

// Nobody else hears of it until show_keys(). ImGui's own locks do not last: a field that has the
// focus takes its keys anew in each frame.
void hide(ImGuiKey key) {
    ImGui::GetKeyData(key)->Down = false;
    g_hidden.push_back(key);
    // Arrows and Tab have been understood as a way to the next field already.
    ImGui::NavMoveRequestCancel();
}

bool is_shift(ImGuiKey key) {
    return key == ImGuiKey_LeftShift || key == ImGuiKey_RightShift ||
        key == ImGuiKey_ReservedForModShift;
}

bool injected(ImGuiKey key) {
    const auto found = std::ranges::find(g_injected, key);
    if (found == g_injected.end()) return false;
    g_injected.erase(found);
    return true;
}

bool pressed_by_hand(ImGuiKey key) {
    return ImGui::IsKeyPressed(key, true) && !injected(key);
}

bool other_key_pressed() {
    for (int i = ImGuiKey_NamedKey_BEGIN; i < ImGuiKey_GamepadStart; ++i) {
        const auto key = static_cast<ImGuiKey>(i);
        if (!is_shift(key) && ImGui::IsKeyPressed(key, false)) return true;
    }
    return false;
}

// Shift held while anything else happens is only Shift.
bool shift_let_go_alone(bool others) {
    const bool came = ImGui::IsKeyPressed(ImGuiKey_LeftShift, false) ||
        ImGui::IsKeyPressed(ImGuiKey_RightShift, false);
    const ImGuiIO& io = ImGui::GetIO();
    if (came) g_shift_waits = true;
    if (others || io.MouseClicked[0] || io.KeyCtrl || io.KeyAlt) g_shift_waits = false;
    const bool gone =
        ImGui::IsKeyReleased(ImGuiKey_LeftShift) || ImGui::IsKeyReleased(ImGuiKey_RightShift);
    if (!gone) return false;
    const bool alone = g_shift_waits;
    g_shift_waits = false;
    return alone;
}

void take_key(Typist& typist, ImGuiKey imgui, Key key, KeysTaken& taken) {
    if (!pressed_by_hand(imgui)) return;
    taken.any = true;
    if (!typist.busy()) return;
    hide(imgui);
    typist.press({0, key}, false);
}

void take_steering(Typist& typist, KeysTaken& taken) {
    for (const Key key : steering) {
        const auto imgui = static_cast<ImGuiKey>(imgui_key(key));
        take_key(typist, imgui, key, taken);
        if (key == Key::enter) take_key(typist, ImGuiKey_KeypadEnter, key, taken);
    }
}

void take_characters(Typist& typist, bool chinese, KeysTaken& taken) {
    ImVector<ImWchar>& queue = ImGui::GetIO().InputQueueCharacters;
    if (queue.empty()) return;
    taken.any = true;
    if (!chinese && !typist.busy()) return;
    const std::vector<ImWchar> characters(queue.begin(), queue.end());
    queue.resize(0);
    for (const ImWchar c : characters)
        typist.press({static_cast<char32_t>(c), Key::none}, chinese);
}

} // namespace

KeysTaken take_keys(Typist& typist, bool chinese) {
    KeysTaken taken;
    const bool others = other_key_pressed();
    const ImGuiIO& io = ImGui::GetIO();
    taken.shift_alone = shift_let_go_alone(others || !io.InputQueueCharacters.empty());
    if (io.KeyCtrl || io.KeyAlt || io.KeySuper) return taken;
    take_steering(typist, taken);
    take_characters(typist, chinese, taken);
    return taken;
}

void inject_key(Key key) {
    const auto imgui = static_cast<ImGuiKey>(imgui_key(key));
    g_injected.push_back(imgui);
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(imgui, true);
    io.AddKeyEvent(imgui, false);
}

void show_keys() {
    for (const ImGuiKey key : g_hidden)
        ImGui::GetKeyData(key)->Down = true;
    g_hidden.clear();
}

void forget_injected_keys() {
    g_injected.clear();
}

} // namespace foyer::ui
