#include <algorithm>

#include "ui/item.h"
#include "ui/parts.h"
#include "ui/widgets.h"

namespace foyer::ui {
namespace {

constexpr Colour clear = 0;

struct Paint {
    Colour fill = clear;
    Colour line = clear;
    Colour text = clear;
    Colour icon = clear;
    bool raised = false;
};

// What stands in a button, measured: the widest form that fits its box.
struct Measure {
    Type type{16, 24, Weight::bold};
    float icon = 0;  // 0: none
    float gap = 10;
    float text = 0;
    float hint = 0;  // 0: none

    float width() const {
        const float leading = icon > 0 ? icon + (text > 0 ? gap : 0) : 0;
        return leading + text + (hint > 0 ? gap + hint : 0);
    }
};

Colour darker(Colour colour, float share) { return mixed(colour, rgb(0x000000), share); }

Colour three(Token rest, Token hover, Token pressed, Touched touch) {
    return mixed(mixed(colour(rest), colour(hover), touch.hover), colour(pressed), touch.press);
}

Paint filled_paint(Kind kind, Touched touch) {
    const Colour on = colour(Token::on_acc);
    if (kind == Kind::primary) {
        return {three(Token::acc, Token::acc_hover, Token::acc_pressed, touch), clear, on, on};
    }
    const Colour rest = colour(Token::danger_fill);
    return {darker(rest, 0.12F * touch.hover + 0.13F * touch.press), clear, on, on};
}

Paint paint_of(const Button& button, Touched touch) {
    if (!button.enabled) {
        const Colour words = colour(Token::t3);
        return {colour(Token::surface3), clear, words, words};
    }
    const Colour accent = colour(Token::acc_text);
    switch (button.kind) {
    case Kind::primary:
    case Kind::danger: return filled_paint(button.kind, touch);
    case Kind::secondary:
        return {three(Token::surface, Token::surface2, Token::surface3, touch),
                colour(Token::border2), colour(Token::t1), colour(Token::t2), true};
    case Kind::tonal: {
        const float depth = 0.35F * touch.hover + 0.65F * touch.press;
        return {mixed(colour(Token::acc_soft), colour(Token::acc_line), depth),
                colour(Token::acc_line), accent, accent};
    }
    case Kind::ghost: {
        const float depth = std::max(0.6F * touch.hover, touch.press);
        return {with_alpha(colour(Token::acc_soft), depth), clear, accent, accent};
    }
    case Kind::danger_outline: {
        const Colour words = colour(Token::danger);
        const float depth = std::max(0.5F * touch.hover, touch.press);
        return {mixed(colour(Token::surface), colour(Token::danger_soft), depth),
                colour(Token::danger_line), words, words};
    }
    }
    return {};
}

std::string hint_words(const Button& button) {
    if (!look().key_hints) return {};
    if (!button.hint.empty()) return std::string(button.hint);
    return button.shortcut.key == Key::none ? std::string() : key_label(button.shortcut);
}

float button_padding(const Button& button) { return button.large ? 29 : 21; }

Measure measured(const Button& button, std::string_view hint) {
    Measure m;
    m.type = button.large ? Type{20, 24, Weight::bold} : type::body_bold;
    m.icon = button.icon != Icon::none || button.busy ? 24.0F : 0.0F;
    if (button.icon_only) return m;
    m.text = text_width(button.label, m.type);
    m.hint = hint.empty() ? 0 : key_hint_width(hint, true);
    return m;
}

// A narrow box first gives up the key hint, then some size, then the end of the words.
Measure fitted(const Button& button, std::string_view hint, float box_w) {
    Measure m = measured(button, hint);
    const float room = box_w - 30;
    if (m.width() <= room) return m;
    m.hint = 0;
    if (m.width() <= room) return m;
    m.type = type::row_bold;
    m.text = button.icon_only ? 0 : text_width(button.label, m.type);
    if (m.width() <= room) return m;
    m.icon = std::min(m.icon, 20.0F);
    m.text = std::min(m.text, std::max(0.0F, room - (m.width() - m.text)));
    return m;
}

void draw_content(Rect box, const Button& button, const Paint& paint) {
    const std::string hint = button.icon_only ? std::string() : hint_words(button);
    const Measure m = fitted(button, hint, box.w);
    const float middle = box.y + box.h / 2;
    float x = box.x + (box.w - m.width()) / 2;
    if (m.icon > 0) {
        if (button.busy) {
            spinner({x + m.icon / 2, middle}, paint.text);
        } else {
            icon({x, middle - m.icon / 2}, button.icon, m.icon, paint.icon);
        }
        x += m.icon + m.gap;
    }
    if (m.text > 0) {
        text({x, middle - m.type.line / 2}, button.label, m.type, paint.text, m.text + 1);
        x += m.text + m.gap;
    }
    const bool on_accent = button.enabled
        && (button.kind == Kind::primary || button.kind == Kind::danger);
    if (m.hint > 0) key_hint({x, middle - 10}, hint, on_accent, true);
}

void draw_button(Rect box, const Button& button, const Paint& paint) {
    const float radius = box.h >= 64 || button.large ? 14 : 12;
    if (paint.raised) shadow(box, radius, 1);
    if (paint.fill != clear) fill_rect(box, paint.fill, radius);
    if (paint.line != clear) stroke_rect(box, paint.line, radius, 1);
    draw_content(box, button, paint);
}

}  // namespace

float button_width(const Button& button) {
    if (button.icon_only) return 56;
    return 2 * button_padding(button) + measured(button, hint_words(button)).width();
}

bool button(Rect box, const Button& button) {
    const bool live = button.enabled && !button.busy;
    const Press press = item(box, button.label, "button", {.enabled = live});
    draw_button(box, button, paint_of(button, touched(button.label, press, live)));
    if (press.focused) focus_ring(box, box.h >= 64 || button.large ? 14 : 12);
    if (!button.enabled && press.hovered && !button.why_not.empty()) callout(box, button.why_not);
    const bool by_key = live && button.shortcut.key != Key::none && pressed(button.shortcut);
    return live && (press.clicked || by_key);
}

void button_look(Rect box, const Button& button, const ButtonState& state) {
    const Touched touch{state.hovered ? 1.0F : 0.0F, state.held ? 1.0F : 0.0F};
    draw_button(box, button, paint_of(button, touch));
    if (state.focused) focus_ring(box, box.h >= 64 || button.large ? 14 : 12);
}

}  // namespace foyer::ui
