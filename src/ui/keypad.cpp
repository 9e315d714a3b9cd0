#include <array>
#include <cmath>
#include <numbers>
#include <string>

#include "ui/item.h"
#include "ui/motion.h"
#include "ui/parts.h"
#include "ui/secret_field.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::ui {
namespace {

constexpr int across = 3;
constexpr int key_count = 12;
constexpr int shake_ms = 400;
constexpr float dot = 18;
constexpr float dot_step = 36;

constexpr std::array<PadKey, key_count> pad_keys{
    PadKey::d1, PadKey::d2, PadKey::d3, PadKey::d4,    PadKey::d5, PadKey::d6,
    PadKey::d7, PadKey::d8, PadKey::d9, PadKey::clear, PadKey::d0, PadKey::back};

std::string key_name(PadKey key) {
    if (key == PadKey::clear) return tr("Clear");
    if (key == PadKey::back) return tr("Delete the last");
    return std::to_string(static_cast<int>(key));
}

Rect key_box(Rect box, int at, float gap) {
    const float w = (box.w - 2 * gap) / across;
    const float h = (box.h - 3 * gap) / 4;
    const auto column = static_cast<float>(at % across);
    const auto row = static_cast<float>(at / across);
    return {box.x + column * (w + gap), box.y + row * (h + gap), w, h};
}

void draw_face(Rect box, PadKey key, const std::string& name) {
    if (key == PadKey::back) {
        return icon_in(box, Icon::backspace, 28, colour(Token::t2));
    }
    if (key == PadKey::clear) {
        text_in(box, name, {18, 24, Weight::regular}, colour(Token::t2), Align::centre);
        return;
    }
    // Digits alone sit a little low in this font.
    text_in({box.x, box.y - 0.03F * 28, box.w, box.h}, name, {28, 36, Weight::regular},
            colour(Token::t1), Align::centre);
}

void draw_key(Rect box, PadKey key, const std::string& name, float press) {
    const bool quiet = key == PadKey::clear || key == PadKey::back;
    if (!quiet) shadow(box, 14, 1);
    const Colour rest = colour(quiet ? Token::surface3 : Token::surface);
    fill_rect(box, mixed(rest, colour(Token::acc_soft), press), 14);
    const Colour line = quiet ? with_alpha(colour(Token::acc), 0) : colour(Token::border2);
    stroke_rect(box, mixed(line, colour(Token::acc), press), 14);
    draw_face(box, key, name);
}

PadKey typed_key() {
    constexpr std::array digits{Key::digit0, Key::digit1, Key::digit2, Key::digit3, Key::digit4,
                                Key::digit5, Key::digit6, Key::digit7, Key::digit8, Key::digit9};
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (pressed(key(digits[i]))) return static_cast<PadKey>(i);
    }
    return pressed(key(Key::backspace)) ? PadKey::back : PadKey::none;
}

}  // namespace

void pad_key(Rect box, PadKey key, float press) { draw_key(box, key, key_name(key), press); }

PadKey keypad(Rect box, bool pin_mode, float gap) {
    PadKey hit = PadKey::none;
    if (pin_mode) secret_is_wanted();
    push_id("keypad");
    for (int i = 0; i < key_count; ++i) {
        const PadKey each = pad_keys[static_cast<std::size_t>(i)];
        const std::string name = key_name(each);
        const Rect cell = key_box(box, i, gap);
        const Press press = item(cell, name, "key");
        const bool shows = press.held && !pin_mode;
        const float lit = motion(motion_id(name) ^ 0x77U, shows ? 1.0F : 0.0F, shows ? 0 : 120);
        draw_key(cell, each, name, lit);
        if (press.clicked) hit = each;
        if (press.focused) focus_ring(cell, 14);
    }
    pop_id();
    return hit == PadKey::none ? typed_key() : hit;
}

void pin_dots(Rect box, int filled, int of, bool wrong) {
    const std::uint32_t id = motion_id("pin dots");
    const float shaken = wrong ? motion_in(id ^ 0x11U, shake_ms, Ease::linear) : 1.0F;
    const float swing = std::sin(shaken * 6.0F * std::numbers::pi_v<float>);
    const float last = motion(id, static_cast<float>(filled), 120);
    const float w = dot_step * static_cast<float>(of) - dot;
    float x = box.x + (box.w - w) / 2 + 6.0F * swing * (1.0F - shaken);
    const float middle = box.y + box.h / 2;
    for (int i = 0; i < of; ++i, x += dot_step) {
        const Point centre{x + dot / 2, middle};
        const float share = static_cast<float>(filled) - last;
        const float swell = i == filled - 1 && share > 0 && share < 1
            ? 2.0F * std::sin(share * std::numbers::pi_v<float>) : 0.0F;
        if (wrong) {
            circle(centre, dot / 2, colour(Token::danger_fill));
        } else if (i < filled) {
            circle(centre, dot / 2 + swell, colour(Token::acc));
        } else {
            ring(centre, dot / 2, 2, colour(Token::ctl));
        }
    }
}

}  // namespace foyer::ui
