#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "base/text.h"
#include "ui/field_edit.h"
#include "ui/field_style.h"
#include "ui/fonts.h"
#include "ui/item.h"
#include "ui/parts.h"
#include "ui/typing_frame.h"
#include "ui/widgets.h"

namespace foyer::ui {
namespace {

constexpr float side = 17;
constexpr float icon_size = 22;
constexpr float icon_room = icon_size + 10;

std::string_view name_of(const Field& field) {
    if (!field.label.empty()) return field.label;
    return field.name.empty() ? field.placeholder : field.name;
}

ImVec2 device(Point at) { return {std::round(at.x * scale()), std::round(at.y * scale())}; }

// The part of the control in which ImGui's own field lies, without its frame.
struct Inner {
    Rect box;
    float padding = side;
};

Inner inner_of(Rect box, const Field& field, const std::string& value) {
    const float left = box.x + side + (field.icon == Icon::none ? 0 : icon_room);
    const float padding = field.icon == Icon::none ? side : 8;
    float x = left - padding;
    if (field.right) {
        const float words = text_width(field.secret ? std::string() : value, type::body) + 2;
        x = std::max(x, box.right() - side - padding - words);
    }
    return {{x, box.y, box.right() - x, box.h}, padding};
}

void draw_disabled(Rect box, const std::string& value, const Field& field) {
    control_frame(box, {.enabled = false});
    icon({box.x + side, box.y + box.h / 2 - icon_size / 2}, Icon::lock, icon_size,
         colour(Token::t3));
    const std::string_view words = value.empty() ? field.placeholder : std::string_view(value);
    const float x = box.x + side + icon_room;
    text({x, box.y + box.h / 2 - 12}, field.secret ? std::string_view() : words, type::body,
         colour(Token::t3), box.right() - side - x);
    item(box, name_of(field), "field",
         {.enabled = false, .value = field.secret ? std::string_view() : value});
}

void draw_rest(Rect box, const Inner& inner, const std::string& value, const Field& field,
               bool composing) {
    const float middle = box.y + box.h / 2;
    if (field.icon != Icon::none) {
        icon({box.x + side, middle - icon_size / 2}, field.icon, icon_size, colour(Token::t3));
    }
    if (!value.empty() || field.placeholder.empty() || composing) return;
    const Rect words{inner.box.x + inner.padding, box.y,
                     box.right() - side - inner.box.x - inner.padding, box.h};
    if (!field.right) {
        text({words.x, middle - 12}, field.placeholder, type::body, colour(Token::t3), words.w);
        return;
    }
    const float left = box.x + side + (field.icon == Icon::none ? 0 : icon_room);
    text_in({left, box.y, box.right() - side - left, box.h}, field.placeholder, type::body,
            colour(Token::t3), Align::right);
}

// A touch beside ImGui's part, on the icon or left of right-aligned money, focuses the field too.
bool touched_beside(Rect box, const Rect& inner) {
    if (covered() || !ImGui::IsMouseClicked(ImGuiMouseButton_Left) || !ImGui::IsWindowHovered()) {
        return false;
    }
    const ImVec2 mouse = ImGui::GetMousePos();
    const Point at{mouse.x / scale(), mouse.y / scale()};
    return box.contains(at) && !inner.contains(at);
}

}  // namespace

Typed text_field(Rect box, std::string& value, const Field& field) {
    if (!field.label.empty()) field_label(box, field.label);
    if (!field.error.empty()) error_line(box, field.error);
    if (!field.enabled) {
        draw_disabled(box, value, field);
        return {};
    }
    const std::string_view name = name_of(field);
    push_id(name);
    const Inner inner = inner_of(box, field, value);
    const bool was_active = ImGui::GetActiveID() == ImGui::GetID("##edit");
    control_frame(box, {.focused = was_active, .error = !field.error.empty()});
    const bool composing = !composing_in(ImGui::GetID("##edit")).text.empty();
    draw_rest(box, inner, value, field, composing);
    if (field.take_focus || touched_beside(box, inner.box)) ImGui::SetKeyboardFocusHere();
    push_field_style(type::body, inner.padding, box.h);
    ImGui::SetCursorScreenPos(device({inner.box.x, inner.box.y}));
    ImGui::SetNextItemWidth(std::round(inner.box.w * scale()));
    const Typed typed = edit_line("##edit", value, field);
    pop_field_style();
    describe_item(name, "field", true, field.secret ? std::string_view() : value);
    if (typed.focused) draw_caret(box, type::body, value);
    pop_id();
    return typed;
}

}  // namespace foyer::ui
