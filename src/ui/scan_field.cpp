#include "ui/scan_field.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>
#include <numbers>

#include "ui/field_edit.h"
#include "ui/field_style.h"
#include "ui/frame.h"
#include "ui/item.h"
#include "ui/motion.h"
#include "ui/parts.h"
#include "ui/typing_frame.h"

namespace foyer::ui {
namespace {

struct Layout {
    Rect words;   // where one types
    Rect icon;
    float icon_size = 26;
    float radius = 14;
    Type type = type::body;
    float below_y = 48;
    Type below = type::label;
    float placeholder_indent = 0;
};

// A hero less than 80 high stands among large texts.
Layout layout_of(Rect box, bool hero) {
    if (!hero)
        return {{box.x + 55, box.y, box.w - 110, box.h}, {box.x + 17, box.y + 15, 26, 26}};
    if (box.h < 80)
        return {{box.x + 64, box.y + 14, box.w - 80, 30}, {box.x + 17, box.y + 21, 34, 34}, 34, 16,
                {18, 26, Weight::regular}, 42, type::small, 3};
    return {{box.x + 80, box.y + 18, box.w - 180, 32}, {box.x + 24, box.y + 24, 40, 40}, 40, 18,
            {20, 28, Weight::regular}, 48, type::label, 7};
}

constexpr int flash_ms = 600;
constexpr int check_ms = 400;
constexpr int shake_ms = 320;
constexpr int red_ms = 1500;
constexpr float shake_px = 4;

// How the sign stands in this frame.
struct SignNow {
    float flash = 0; // 1: selected fill, 0: none
    bool check = false;
    bool red = false;
    float aside = 0; // px
};

// True for so long from the sign's first frame on.
bool lasts(std::uint32_t id, std::int64_t ms) {
    const std::int64_t left = ms - shown_for_ms(id);
    if (left > 0) need_frame_in(left);
    return left > 0;
}

SignNow sign_now(const ScanSign& sign) {
    if (sign.kind == ScanSign::Kind::none) return {};
    const std::uint32_t id = motion_id("sign" + std::to_string(sign.number));
    if (sign.kind == ScanSign::Kind::good) {
        const float flash = 1.0F - motion_in(id, flash_ms);
        return {flash, lasts(id ^ 0x33U, check_ms), false, 0};
    }
    const float shaken = motion_in(id, shake_ms, Ease::linear);
    const float swing = std::sin(shaken * 4.0F * std::numbers::pi_v<float>);
    return {0, false, lasts(id ^ 0x33U, red_ms), shake_px * swing * (1.0F - shaken)};
}

void draw_frame(Rect box, const Layout& layout, bool focused, bool unknown, const SignNow& sign) {
    const bool red = unknown || sign.red;
    if (focused) halo(box, layout.radius);
    fill_rect(box, mixed(colour(Token::surface), colour(Token::acc_soft), sign.flash),
              layout.radius);
    const Token edge = red ? Token::danger_fill : focused ? Token::acc : Token::ctl;
    stroke_rect(box, colour(edge), layout.radius, focused || red ? 2.0F : 1.0F);
    icon(Point{layout.icon.x, layout.icon.y}, sign.check ? Icon::check : Icon::qr_code_scanner,
         layout.icon_size, colour(red ? Token::danger_fill : Token::acc_text));
}

void draw_words(Rect box, const Layout& layout, const std::string& value, const ScanField& field) {
    if (value.empty() && composing_in(ImGui::GetID("##edit")).text.empty()) {
        const float y = layout.words.y + (layout.words.h - layout.type.line) / 2;
        const float indent = layout.placeholder_indent;
        text({layout.words.x + indent, y}, field.placeholder, layout.type, colour(Token::t3),
             layout.words.w - indent);
    }
    if (field.hero)
        text({layout.words.x, box.y + layout.below_y}, field.below, layout.below,
             colour(Token::t3), layout.words.w);
    if (look().key_hints) key_hint({box.right() - 46, box.y + box.h / 2 - 10}, "F2");
}

// The whole frame is the target, though one types in one line of it.
bool touched_beside(Rect box, bool was_active) {
    return !was_active && pointer_over(snapped(box)) &&
           ImGui::IsMouseReleased(ImGuiMouseButton_Left);
}

}  // namespace

Typed scan_field(Rect place, std::string& value, const ScanField& field) {
    push_id(field.name);
    const SignNow sign = sign_now(field.sign);
    const Rect box{place.x + sign.aside, place.y, place.w, place.h};
    const Layout layout = layout_of(box, field.hero);
    const bool was_active = ImGui::GetActiveID() == ImGui::GetID("##edit");
    draw_frame(box, layout, was_active, field.unknown, sign);
    draw_words(box, layout, value, field);
    if (field.take_focus || touched_beside(box, was_active)) ImGui::SetKeyboardFocusHere();
    push_field_style(layout.type, 0, layout.words.h);
    ImGui::SetCursorScreenPos({std::round(layout.words.x * scale()),
                               std::round(layout.words.y * scale())});
    ImGui::SetNextItemWidth(std::round(layout.words.w * scale()));
    const Typed typed =
        edit_line("##edit", value, {.name = field.name, .content = Content::search});
    pop_field_style();
    describe_item(field.name, "field", true, value);
    if (typed.focused) draw_caret(layout.words, layout.type, value);
    pop_id();
    return typed;
}

}  // namespace foyer::ui
