#include "ui/keys.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <array>

#include "ui/frame.h"
#include "ui/keys_imgui.h"

namespace foyer::ui {

namespace {

struct KeyName {
    ImGuiKey imgui;
    const char* label;
};

// In the order of Key up to f12; letters and digits follow by counting.
constexpr std::array<KeyName, 27> named{{
    {ImGuiKey_None, ""},           {ImGuiKey_Enter, "↵"},       {ImGuiKey_Escape, "Esc"},
    {ImGuiKey_Space, "Space"},     {ImGuiKey_Tab, "Tab"},       {ImGuiKey_Backspace, "⌫"},
    {ImGuiKey_UpArrow, "↑"},       {ImGuiKey_DownArrow, "↓"},   {ImGuiKey_LeftArrow, "←"},
    {ImGuiKey_RightArrow, "→"},    {ImGuiKey_PageUp, "PgUp"},   {ImGuiKey_PageDown, "PgDn"},
    {ImGuiKey_Home, "Home"},       {ImGuiKey_End, "End"},       {ImGuiKey_F1, "F1"},
    {ImGuiKey_F2, "F2"},           {ImGuiKey_F3, "F3"},         {ImGuiKey_F4, "F4"},
    {ImGuiKey_F5, "F5"},           {ImGuiKey_F6, "F6"},         {ImGuiKey_F7, "F7"},
    {ImGuiKey_F8, "F8"},           {ImGuiKey_F9, "F9"},         {ImGuiKey_F10, "F10"},
    {ImGuiKey_F11, "F11"},         {ImGuiKey_F12, "F12"},       {ImGuiKey_None, ""},
}};

struct Swallowed {
    Key key = Key::none;
    int frame = 0;
};
Swallowed g_swallowed;

bool is_swallowed(Key key) {
    return g_swallowed.key == key && g_swallowed.frame == ImGui::GetFrameCount();
}

int number_of(Key key) { return static_cast<int>(key); }
bool is_letter(Key key) { return key >= Key::a && key <= Key::z; }
bool is_digit(Key key) { return key >= Key::digit0 && key <= Key::digit9; }

ImGuiKey counted(ImGuiKey first, Key key, Key first_key) {
    return static_cast<ImGuiKey>(first + number_of(key) - number_of(first_key));
}

ImGuiKey main_key(Key key) {
    if (is_letter(key)) return counted(ImGuiKey_A, key, Key::a);
    if (is_digit(key)) return counted(ImGuiKey_0, key, Key::digit0);
    if (key == Key::plus) return ImGuiKey_Equal;
    if (key == Key::minus) return ImGuiKey_Minus;
    return named[static_cast<std::size_t>(key)].imgui;
}

ImGuiKey keypad_key(Key key) {
    if (is_digit(key)) return counted(ImGuiKey_Keypad0, key, Key::digit0);
    if (key == Key::plus) return ImGuiKey_KeypadAdd;
    if (key == Key::minus) return ImGuiKey_KeypadSubtract;
    return key == Key::enter ? ImGuiKey_KeypadEnter : ImGuiKey_None;
}

bool key_pressed(Key key) {
    const ImGuiKey twin = keypad_key(key);
    return ImGui::IsKeyPressed(main_key(key), true) ||
           (twin != ImGuiKey_None && ImGui::IsKeyPressed(twin, true));
}

std::string plain_label(Key key) {
    if (is_letter(key)) return {static_cast<char>('A' + number_of(key) - number_of(Key::a))};
    if (is_digit(key)) return {static_cast<char>('0' + number_of(key) - number_of(Key::digit0))};
    if (key == Key::plus) return "+";
    if (key == Key::minus) return "-";
    return named[static_cast<std::size_t>(key)].label;
}

bool is_typed(const Shortcut& shortcut) {
    if (shortcut.ctrl || shortcut.alt) return false;
    const Key key = shortcut.key;
    return is_letter(key) || is_digit(key) || key == Key::plus || key == Key::minus ||
           key == Key::space || key == Key::backspace || key == Key::left || key == Key::right ||
           key == Key::home || key == Key::end;
}

// Enter and Space belong to the item that shows the focus ring.
bool taken_by_focus(const Shortcut& shortcut) {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    if (shortcut.ctrl || shortcut.alt || text_field_focused()) return false;
    const bool presses = shortcut.key == Key::enter || shortcut.key == Key::space;
    return presses && context.NavId != 0 && context.NavCursorVisible;
}

}  // namespace

int imgui_key(Key key) { return main_key(key); }

std::string key_label(Shortcut shortcut) {
    std::string label;
    if (shortcut.ctrl) label += "Ctrl ";
    if (shortcut.alt) label += "Alt ";
    if (shortcut.shift) label += "Shift ";
    return label + plain_label(shortcut.key);
}

bool pressed(Shortcut shortcut) {
    if (shortcut.key == Key::none || layer_covered() || is_swallowed(shortcut.key)) return false;
    const ImGuiIO& io = ImGui::GetIO();
    const bool shift_free = shortcut.key == Key::plus;  // Shift makes "=" a plus on many layouts
    if (io.KeyCtrl != shortcut.ctrl || io.KeyAlt != shortcut.alt) return false;
    if (io.KeyShift != shortcut.shift && !shift_free) return false;
    if (is_typed(shortcut) && text_field_focused()) return false;
    return !taken_by_focus(shortcut) && key_pressed(shortcut.key);
}

void swallow(Key key) { g_swallowed = {key, ImGui::GetFrameCount()}; }

bool text_field_focused() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    return context.ActiveId != 0 && context.ActiveId == context.InputTextState.ID;
}

}  // namespace foyer::ui
