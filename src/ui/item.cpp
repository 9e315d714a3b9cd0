#include "ui/item.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <string>
#include <utility>
#include <vector>

#include "ui/frame.h"
#include "ui/inspect_frame.h"
#include "ui/item_frame.h"

namespace foyer::ui {

namespace {

constexpr float long_press_s = 0.5F;
constexpr float ring_gap = 2;
constexpr float ring_width = 3;

struct Placed {
    ImGuiID id;
    const ImGuiWindow* window;
    ImRect box;
};

struct Items {
    std::vector<Placed> now;
    std::vector<Placed> before;  // of the frame before
    ImGuiID under_pointer = 0;   // by the places of the frame before, topmost
    ImGuiID wanted_focus = 0;
    int wanted_frames = 0;
    ImGuiID focus_before = 0;
    bool focus_moved = false;
    ImRect focus_box;
    bool by_keyboard = false;
    bool pointer_rests = false;  // where it was left when somebody began to type
};
Items g_items;

ImGuiContext& context() { return *ImGui::GetCurrentContext(); }

// Not ImGui's own: in that one, "###" in a person's words would change what came before.
ImGuiID id_of(std::string_view label) {
    const ImGuiWindow* window = context().CurrentWindow;
    return ImHashData(label.data(), label.size(), window->IDStack.back());
}

// An item may lie upon another one: what was submitted later is on top.
ImGuiID topmost_under_pointer() {
    const ImGuiContext& now = context();
    for (auto at = g_items.before.rbegin(); at != g_items.before.rend(); ++at) {
        if (at->window == now.HoveredWindow && at->box.Contains(now.IO.MousePos)) return at->id;
    }
    return 0;
}

void place(ImGuiID id, ImRect box) {
    const ImGuiWindow* window = context().CurrentWindow;
    box.ClipWith(window->ClipRect);
    if (box.GetWidth() > 0 && box.GetHeight() > 0) g_items.now.push_back({id, window, box});
}

bool lies_under_another(ImGuiID id) {
    return g_items.under_pointer != 0 && g_items.under_pointer != id && context().ActiveId != id;
}

bool any_key_pressed() {
    for (ImGuiKey key = ImGuiKey_Tab; key < ImGuiKey_GamepadStart;
         key = static_cast<ImGuiKey>(key + 1)) {
        if (ImGui::IsKeyPressed(key, false)) return true;
    }
    return false;
}

// What a key brings up under a pointer that nobody moves is not being pointed at.
void note_input() {
    const ImGuiIO& io = context().IO;
    const bool key = any_key_pressed();
    const bool moved = io.MouseDelta.x != 0 || io.MouseDelta.y != 0;
    if (key || !io.InputQueueCharacters.empty()) g_items.pointer_rests = true;
    if (moved || io.MouseClicked[0]) g_items.pointer_rests = false;
    if (io.MouseClicked[0]) g_items.by_keyboard = false;
    if (key) g_items.by_keyboard = true;
}

bool pointed_at(ImGuiID id, const ImRect& box) {
    return !g_items.pointer_rests && !lies_under_another(id) && pointer_over(box);
}

void take_wanted_focus(ImGuiID id) {
    if (g_items.wanted_focus != id) return;
    g_items.wanted_focus = 0;
    ImGui::SetFocusID(id, context().CurrentWindow);
    ImGui::SetNavCursorVisible(g_items.by_keyboard);
}

bool has_focus(ImGuiID id) {
    const ImGuiContext& now = context();
    return now.NavId == id && now.NavCursorVisible && now.NavWindow != nullptr &&
           now.NavWindow->RootWindow == now.CurrentWindow->RootWindow;
}

void note_focus(ImGuiID id, const ImRect& box) {
    if (g_items.focus_before == id) return;
    g_items.focus_before = id;
    g_items.focus_moved = true;
    g_items.focus_box = box;
}

bool held_long(ImGuiID id) {
    const ImGuiContext& now = context();
    return now.ActiveId == id && now.IO.MouseDownDuration[0] >= long_press_s &&
           now.IO.MouseDownDurationPrev[0] < long_press_s;
}

ImGuiItemFlags flags_of(const ItemOptions& options) {
    ImGuiItemFlags flags = ImGuiItemFlags_None;
    if (!options.enabled) flags |= ImGuiItemFlags_Disabled;
    if (!options.enabled || !options.focusable) {
        flags |= ImGuiItemFlags_NoNav | ImGuiItemFlags_NoTabStop;
        if (!options.focusable) flags |= ImGuiItemFlags_NoFocus;
    }
    if (options.repeats) flags |= ImGuiItemFlags_ButtonRepeat;
    return flags;
}

Press pressed_state(ImGuiID id, const ImRect& box, const ItemOptions& options) {
    Press press;
    const ImRect nowhere(-2, -2, -1, -1);
    const bool under = lies_under_another(id);
    ImGuiButtonFlags flags = ImGuiButtonFlags_None;
    if (!options.focusable) flags |= ImGuiButtonFlags_NoNavFocus;
    // A toast is pressed without taking the focus from the page.
    const bool passive = (context().CurrentWindow->Flags & ImGuiWindowFlags_NoNavFocus) != 0;
    if (passive) flags |= ImGuiButtonFlags_NoNavFocus | ImGuiButtonFlags_NoFocus;
    press.clicked =
        ImGui::ButtonBehavior(under ? nowhere : box, id, &press.hovered, &press.held, flags);
    press.hovered = pointed_at(id, box);
    press.focused = has_focus(id);
    press.long_press = held_long(id);
    if (press.focused) note_focus(id, box);
    return press;
}

// A stepper's end may become disabled by the very press that holds it.
bool disabled_hovered(ImGuiID id, const ImRect& box) {
    if (context().ActiveId == id) ImGui::ClearActiveID();
    return pointed_at(id, box);
}

}  // namespace

void push_id(std::string_view id) { ImGui::PushID(id.data(), id.data() + id.size()); }
void pop_id() { ImGui::PopID(); }

Press item(
    Rect design_box, std::string_view label, std::string_view kind, const ItemOptions& options) {
    const ImRect box = snapped(design_box);
    const ImGuiID id = id_of(label);
    const bool visible = ImGui::ItemAdd(box, id, nullptr, flags_of(options));
    take_wanted_focus(id);
    Press press;
    if (visible) {
        place(id, box);
        if (options.enabled) press = pressed_state(id, box, options);
        if (!options.enabled) press.hovered = disabled_hovered(id, box);
    }
    note_item(id, label, kind, options.enabled, options.value, press.focused);
    return press;
}

void focus_ring(Rect box, float radius) {
    const float out = ring_gap + ring_width;
    const Rect inner{
        box.x - ring_gap, box.y - ring_gap, box.w + 2 * ring_gap, box.h + 2 * ring_gap};
    stroke_rect(inner, colour(Token::surface), radius + ring_gap, ring_gap);
    const Rect outer{box.x - out, box.y - out, box.w + 2 * out, box.h + 2 * out};
    stroke_rect(outer, colour(Token::focus), radius + out, ring_width);
}

void focus_item(std::string_view label) {
    g_items.wanted_focus = id_of(label);
    g_items.wanted_frames = 2;
}

void describe_item(
    std::string_view label, std::string_view kind, bool enabled, std::string_view value) {
    const ImGuiContext& now = context();
    const ImGuiID id = now.LastItemData.ID;
    if (id == 0) return;  // a field of several lines that is scrolled out of sight
    place(id, now.LastItemData.Rect);
    take_wanted_focus(id);
    if (has_focus(id)) note_focus(id, now.LastItemData.Rect);
    note_item(id, label, kind, enabled, value, now.ActiveId == id);
}

bool covered() { return layer_covered(); }
bool keyboard_used_last() { return g_items.by_keyboard; }

void start_item_frame() {
    if (ImGui::GetFrameCount() == 1) g_items = {};
    g_items.under_pointer = topmost_under_pointer();
    g_items.now.clear();
    g_items.focus_moved = false;
    note_input();
    // ImGui puts its focus on the first item of a new window by itself; a tap in that very frame
    // would pass for a key.
    if (!context().NavCursorVisible) context().NavJustMovedToId = 0;
}

void finish_item_frame() {
    std::swap(g_items.now, g_items.before);
    if (!context().NavCursorVisible) g_items.focus_before = 0;
    if (g_items.wanted_focus != 0 && --g_items.wanted_frames < 0) g_items.wanted_focus = 0;
}

bool focus_moved_to(ImRect& box) {
    box = g_items.focus_box;
    return g_items.focus_moved;
}

void let_go_of_items() { ImGui::ClearActiveID(); }

}  // namespace foyer::ui
