#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/field_edit.h"
#include "ui/field_memory.h"
#include "ui/fonts.h"
#include "ui/frame.h"
#include "ui/item.h"
#include "ui/parts.h"
#include "ui/typed_lines.h"
#include "ui/typing_frame.h"
#include "ui/widgets.h"

namespace foyer::ui {
namespace {

// ImGui's own field of several lines does not break lines at its width. So it only edits here,
// unseen; this file breaks the lines, draws them and the caret, and finds the place of a touch.

constexpr float side = 17;
constexpr float above = 15;
constexpr float line_h = 26;
constexpr Type text_type{16, line_h, Weight::regular};

Point pointer() {
    const ImVec2 mouse = ImGui::GetMousePos();
    return {mouse.x / scale(), mouse.y / scale()};
}

// What one frame of editing works on, and what it leaves for the drawing.
struct Editing {
    EditRules rules;
    Rect place;
    int caret_before = 0;
    bool pressed_inside = false;
    int caret = 0;
    int selected_from = 0;
    int selected_to = 0;
    std::size_t composed_from = 0;
    std::size_t composed_to = 0;
};

// The row that a key leads to, or the end of this one; -1: no such key was pressed.
int led_to(const TypedLines& lines, std::size_t from) {
    const auto row = static_cast<int>(lines.line_of(from));
    const int last = static_cast<int>(lines.lines().size()) - 1;
    const auto to_row = [&](int next) {
        if (next < 0) return 0;
        if (next > last) return static_cast<int>(lines.text().size());
        return static_cast<int>(lines.place_at(static_cast<std::size_t>(next), lines.x_of(from)));
    };
    if (ImGui::IsKeyPressed(ImGuiKey_UpArrow)) return to_row(row - 1);
    if (ImGui::IsKeyPressed(ImGuiKey_DownArrow)) return to_row(row + 1);
    const auto at = static_cast<std::size_t>(row);
    if (ImGui::GetIO().KeyCtrl) return -1;
    if (ImGui::IsKeyPressed(ImGuiKey_Home)) return static_cast<int>(lines.lines()[at].begin);
    if (ImGui::IsKeyPressed(ImGuiKey_End)) return static_cast<int>(lines.last_place(at));
    return -1;
}

void put_caret(ImGuiInputTextCallbackData* edit, int at, bool extend) {
    edit->CursorPos = at;
    edit->SelectionEnd = at;
    if (!extend) edit->SelectionStart = at;
}

void follow_pointer_and_keys(ImGuiInputTextCallbackData* edit, Editing& editing) {
    const std::string_view text(edit->Buf, static_cast<std::size_t>(edit->BufTextLen));
    const ImGuiIO& io = ImGui::GetIO();
    const bool drags = io.MouseDown[0] && editing.pressed_inside
        && ImGui::IsMouseDragging(ImGuiMouseButton_Left, 2.0F);
    const bool clicks = ImGui::IsMouseClicked(ImGuiMouseButton_Left) && editing.pressed_inside;
    if (clicks || drags) {
        const std::size_t at = TypedLines(text, editing.place, text_type).place_at(pointer());
        put_caret(edit, static_cast<int>(at), drags || io.KeyShift);
        return;
    }
    const auto from = std::min(static_cast<std::size_t>(editing.caret_before), text.size());
    const int to = led_to(TypedLines(text, editing.place, text_type), from);
    if (to >= 0) put_caret(edit, to, io.KeyShift);
}

int edit_callback(ImGuiInputTextCallbackData* edit) {
    auto* editing = static_cast<Editing*>(edit->UserData);
    if (edit->EventFlag != ImGuiInputTextFlags_CallbackAlways) {
        edit->UserData = &editing->rules;
        const int result = keep_rules(edit);
        edit->UserData = editing;
        return result;
    }
    follow_pointer_and_keys(edit, *editing);
    editing->caret = edit->CursorPos;
    editing->selected_from = std::min(edit->SelectionStart, edit->SelectionEnd);
    editing->selected_to = std::max(edit->SelectionStart, edit->SelectionEnd);
    return 0;
}

void edit_unseen(Rect box, std::string& value, Editing& editing) {
    ImGui::PushStyleColor(ImGuiCol_Text, 0);
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, 0);
    ImGui::PushStyleColor(ImGuiCol_InputTextCursor, 0);
    for (const ImGuiCol slot : {ImGuiCol_FrameBg, ImGuiCol_ScrollbarBg, ImGuiCol_ScrollbarGrab,
                                ImGuiCol_ScrollbarGrabHovered, ImGuiCol_ScrollbarGrabActive}) {
        ImGui::PushStyleColor(slot, 0);
    }
    ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarSize, 1.0F);
    const ImRect at = snapped(box);
    ImGui::SetCursorScreenPos(at.Min);
    constexpr ImGuiInputTextFlags flags = ImGuiInputTextFlags_CallbackResize
        | ImGuiInputTextFlags_CallbackCharFilter | ImGuiInputTextFlags_CallbackEdit
        | ImGuiInputTextFlags_CallbackAlways | ImGuiInputTextFlags_NoHorizontalScroll;
    ImGui::InputTextMultiline("##edit", value.data(), value.capacity() + 1, at.GetSize(), flags,
                              edit_callback, &editing);
    ImGui::PopStyleVar();
    ImGui::PopStyleColor(8);
}

void draw_selection(const TypedLines& lines, const Editing& editing) {
    const auto from = static_cast<std::size_t>(editing.selected_from);
    const auto to = static_cast<std::size_t>(editing.selected_to);
    if (from >= to) return;
    for (std::size_t i = lines.line_of(from); i <= lines.line_of(to); ++i) {
        const TextLine& line = lines.lines()[i];
        const std::size_t a = std::max(from, line.begin);
        const std::size_t b = std::clamp(to, a, std::max(a, line.end));
        const float x = lines.place().x
            + text_width(lines.text().substr(line.begin, a - line.begin), text_type);
        const float w = text_width(lines.text().substr(a, b - a), text_type);
        fill_rect({x, lines.y_of(i), std::max(w, 4.0F), line_h},
                  with_alpha(colour(Token::acc), 0.28F));
    }
}

void draw_lines(const TypedLines& lines, Rect visible) {
    for (std::size_t i = 0; i < lines.lines().size(); ++i) {
        const float y = lines.y_of(i);
        if (y + line_h < visible.y || y > visible.bottom()) continue;
        const TextLine& line = lines.lines()[i];
        text({lines.place().x, y}, lines.text().substr(line.begin, line.end - line.begin),
             text_type, colour(Token::t1));
    }
}

// What is being composed is of another colour and underlined.
void draw_composed(const TypedLines& lines, const Editing& editing) {
    if (editing.composed_from >= editing.composed_to) return;
    const std::size_t last = lines.line_of(editing.composed_to - 1);
    for (std::size_t i = lines.line_of(editing.composed_from); i <= last; ++i) {
        const TextLine& line = lines.lines()[i];
        const std::size_t from = std::max(editing.composed_from, line.begin);
        const std::size_t to = std::clamp(editing.composed_to, from, std::max(from, line.end));
        const std::string_view part = lines.text().substr(from, to - from);
        const float x = lines.place().x
            + text_width(lines.text().substr(line.begin, from - line.begin), text_type);
        const float w = text_width(part, text_type);
        fill_rect({x, lines.y_of(i), w, line_h}, colour(Token::surface));
        text({x, lines.y_of(i)}, part, text_type, colour(Token::acc_text));
        fill_rect({x, lines.y_of(i) + line_h - 2, w, 2}, colour(Token::acc));
    }
}

// Scrolled so that the caret is seen while editing, and by the wheel.
float scrolled(const TypedLines& lines, const Editing& editing, float room, bool active,
               bool wheel) {
    ImGuiStorage* storage = ImGui::GetStateStorage();
    const ImGuiID id = ImGui::GetID("scroll");
    float scroll = storage->GetFloat(id);
    if (wheel) scroll -= ImGui::GetIO().MouseWheel * 2 * line_h;
    if (active && editing.caret != editing.caret_before) {
        const float y = line_h
            * static_cast<float>(lines.line_of(static_cast<std::size_t>(editing.caret)));
        scroll = std::clamp(scroll, y + line_h - room, y);
    }
    const float most = std::max(0.0F, line_h * static_cast<float>(lines.lines().size()) - room);
    scroll = std::clamp(scroll, 0.0F, most);
    storage->SetFloat(id, scroll);
    return scroll;
}

// The caret's place is where the machine's own typing window belongs.
void draw_caret(const TypedLines& lines, const Editing& editing) {
    const auto at = static_cast<std::size_t>(editing.caret);
    const float x = lines.x_of(at);
    const float y = lines.y_of(lines.line_of(at)) + 1;
    fill_rect({x, y, 2, 24}, colour(Token::acc));
    note_caret({x, y, 2, 24});
    ImGuiPlatformImeData& typing = ImGui::GetCurrentContext()->PlatformImeData;
    typing.InputPos = {device(x), device(y)};
    typing.InputLineHeight = device(line_h);
}

struct Area {
    Rect box;
    Rect visible;
    ImGuiID edit_id = 0;
    bool was_active = false;
};

Editing begun(const Area& area, std::string& value, const Field& field) {
    Editing editing;
    editing.rules = {&value, field.limit, false, true};
    const ImGuiStorage* storage = ImGui::GetStateStorage();
    editing.caret_before = editing.caret = storage->GetInt(ImGui::GetID("caret"));
    const float scroll = storage->GetFloat(ImGui::GetID("scroll"));
    editing.place = {area.visible.x, area.visible.y - scroll, area.visible.w, line_h};
    const ImVec2 pressed_at = ImGui::GetIO().MouseClickedPos[0];
    editing.pressed_inside = !covered()
        && area.box.contains({pressed_at.x / scale(), pressed_at.y / scale()});
    return editing;
}

// The text with what is being composed at the caret, for the drawing only.
std::string composed(const Area& area, std::string_view value, Editing& editing) {
    const Composing composing = composing_in(area.edit_id);
    if (composing.text.empty()) return std::string(value);
    const auto at = static_cast<std::size_t>(editing.caret);
    std::string text(value.substr(0, at));
    text += composing.text;
    text += value.substr(at);
    editing.composed_from = at;
    editing.composed_to = at + composing.text.size();
    editing.caret += static_cast<int>(composing.caret);
    editing.selected_to = editing.selected_from;
    return text;
}

void draw_edited(const Area& area, std::string_view value, const Editing& edited, bool active) {
    Editing editing = edited;
    const std::string shown = active ? composed(area, value, editing) : std::string(value);
    push_clip(inset(area.box, 2));
    TypedLines lines(shown, {area.visible.x, area.visible.y, area.visible.w, line_h}, text_type);
    const bool wheel = area.box.contains(pointer()) && !covered()
        && ImGui::GetIO().MouseWheel != 0;
    lines.move_up(scrolled(lines, editing, area.visible.h, active, wheel));
    if (active) draw_selection(lines, editing);
    draw_lines(lines, area.box);
    draw_composed(lines, editing);
    if (active) draw_caret(lines, editing);
    pop_clip();
}

Typed edited(const Area& area, std::string& value, const Field& field) {
    Editing editing = begun(area, value, field);
    const std::string before = value;
    undo_scanned_key(area.edit_id, value);
    keep(value, editing.rules);
    take_outside_change(area.edit_id, value);
    const std::string given = value;
    edit_unseen(area.box, value, editing);
    const bool active = ImGui::IsItemActive();
    if (active) note_edited({area.edit_id, field.content, true, area.box});
    // ImGui takes everything back on Esc; here Esc leaves, and what was typed stays.
    if (area.was_active && ImGui::IsKeyPressed(ImGuiKey_Escape, false)) value = given;
    remember_value(area.edit_id, value);
    put_caret_at_end(area.edit_id, field.take_focus, area.was_active);
    const auto size = static_cast<int>(value.size());
    editing.caret = std::min(editing.caret, size);
    editing.selected_to = std::min(editing.selected_to, size);
    ImGui::GetStateStorage()->SetInt(ImGui::GetID("caret"), editing.caret);
    draw_edited(area, value, editing, active);
    return {.changed = value != before, .submitted = false, .focused = active};
}

}  // namespace

Typed text_area(Rect box, std::string& value, const Field& field) {
    if (!field.label.empty()) field_label(box, field.label);
    if (!field.error.empty()) error_line(box, field.error);
    const std::string_view name = field.label.empty()
        ? (field.name.empty() ? field.placeholder : field.name) : field.label;
    const Rect visible{box.x + side, box.y + above, box.w - 2 * side, box.h - 2 * above};
    if (!field.enabled) {
        control_frame(box, {.enabled = false});
        paragraph(visible, value, text_type, colour(Token::t3));
        item(box, name, "field", {.enabled = false, .value = value});
        return {};
    }
    push_id(name);
    Area area{box, visible, ImGui::GetID("##edit")};
    area.was_active = ImGui::GetActiveID() == area.edit_id;
    control_frame(box, {.focused = area.was_active, .error = !field.error.empty()});
    const bool empty = value.empty() && composing_in(area.edit_id).text.empty();
    if (empty) paragraph(visible, field.placeholder, text_type, colour(Token::t3));
    if (field.take_focus) ImGui::SetKeyboardFocusHere();
    const Typed typed = edited(area, value, field);
    describe_item(name, "field", true, value);
    pop_id();
    return typed;
}

}  // namespace foyer::ui
