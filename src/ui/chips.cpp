#include <array>

#include "ui/item.h"
#include "ui/motion.h"
#include "ui/parts.h"
#include "ui/widgets.h"

namespace foyer::ui {
namespace {

constexpr float chip_icon = 20;
constexpr float chip_gap = 8;

Type chip_type(bool on) { return on ? type::row_bold : type::row; }

float chip_content(std::string_view label, Icon glyph, bool opens_list, bool on) {
    float w = text_width(label, chip_type(on));
    if (glyph != Icon::none) w += chip_icon + chip_gap;
    if (opens_list) w += chip_gap + chip_icon;
    return w;
}

Colour resting(bool on) { return colour(on ? Token::acc_soft : Token::surface); }

void chip_words(Rect box, std::string_view label, bool on, Icon glyph, bool opens_list) {
    const Colour words = colour(on ? Token::acc_text : Token::t1);
    const Colour marks = colour(on ? Token::acc_text : Token::t2);
    const float content = std::min(chip_content(label, glyph, opens_list, on), box.w - 24);
    const float middle = box.y + box.h / 2;
    float x = box.x + (box.w - content) / 2;
    const float end = x + content;
    if (glyph != Icon::none) {
        icon({x, middle - chip_icon / 2}, glyph, chip_icon, marks);
        x += chip_icon + chip_gap;
    }
    const float words_end = opens_list ? end - chip_icon - chip_gap : end;
    text({x, middle - 11}, label, chip_type(on), words, words_end - x + 1);
    if (opens_list) {
        icon({end - chip_icon, middle - chip_icon / 2}, Icon::expand_more, chip_icon, marks);
    }
}

void tile_words(Rect box, std::string_view label, Icon glyph, bool on) {
    const Type words{16, 24, on ? Weight::bold : Weight::regular};
    const Colour colour_of_words = colour(on ? Token::acc_text : Token::t1);
    if (glyph == Icon::none) {
        const float room = box.w - 16;
        const float w = std::min(text_width(label, words), room);
        text({box.x + (box.w - w) / 2, box.y + box.h / 2 - 12}, label, words, colour_of_words,
             room + 1);
        return;
    }
    icon({box.x + 15, box.y + box.h / 2 - 12}, glyph, 24,
         colour(on ? Token::acc_text : Token::t2));
    text({box.x + 51, box.y + box.h / 2 - 12}, label, words, colour_of_words, box.w - 51 - 12);
}

}  // namespace

float filter_chip_width(std::string_view label, Icon glyph, bool opens_list, bool on) {
    return 34 + chip_content(label, glyph, opens_list, on);
}

bool filter_chip(Rect box, std::string_view label, bool on, Icon glyph, bool opens_list) {
    const Press press = item(box, label, "chip", {.value = on ? "on" : ""});
    const Touched touch = touched(label, press);
    const float lit = motion(motion_id(label) ^ 0x3CU, on ? 1.0F : 0.0F, 120);
    const Colour rest = mixed(resting(false), resting(true), lit);
    const float depth = std::max(0.4F * touch.hover, touch.press);
    fill_rect(box, mixed(rest, colour(on ? Token::acc_line : Token::surface3), depth), 12);
    stroke_rect(box, mixed(colour(Token::border2), colour(Token::acc), lit), 12);
    chip_words(box, label, on, glyph, opens_list);
    if (press.focused) focus_ring(box, 12);
    return press.clicked;
}

bool pick_tile(Rect box, std::string_view label, Icon glyph, bool on) {
    const Press press = item(box, label, "tile", {.value = on ? "on" : ""});
    const Touched touch = touched(label, press);
    const float depth = std::max(0.4F * touch.hover, touch.press);
    fill_rect(box, mixed(resting(on), colour(on ? Token::acc_line : Token::surface3), depth), 12);
    stroke_rect(box, colour(on ? Token::acc : Token::border2), 12, on ? 2.0F : 1.0F);
    tile_words(box, label, glyph, on);
    if (press.focused) focus_ring(box, 12);
    return press.clicked;
}

float status_chip_width(Icon glyph, std::string_view label, bool small) {
    const float mark = glyph == Icon::none ? 0 : (small ? 16 + 4 : 18 + 6);
    const Type words = small ? Type{13, 18, Weight::bold} : type::label_bold;
    return (small ? 14 : 18) + mark + text_width(label, words);
}

float status_chip(Point at, Tone tone, Icon glyph, std::string_view label, bool small) {
    const ToneColours tones = tone_colours(tone);
    const float w = status_chip_width(glyph, label, small);
    fill_rect({at.x, at.y, w, small ? 24.0F : 28.0F}, tones.soft, small ? 6 : 8);
    float x = at.x + (small ? 6 : 8);
    if (glyph != Icon::none) {
        icon({x, at.y + (small ? 4 : 5)}, glyph, small ? 16 : 18, tones.text);
        x += small ? 20 : 24;
    }
    const Type words = small ? Type{13, 18, Weight::bold} : type::label_bold;
    text({x, at.y + (small ? 3 : 4)}, label, words, tones.text);
    return w;
}

float device_chip_width(std::string_view label) {
    return 54 + text_width(label, type::label_bold);
}

bool device_chip(Rect box, Tone tone, Icon glyph, std::string_view label) {
    const float taller = std::max(0.0F, (56 - box.h) / 2);
    const float wider = std::max(0.0F, (56 - box.w) / 2);
    const Rect target{
        box.x - wider, box.y - taller, box.w + 2 * wider, box.h + 2 * taller};
    const Press press = item(target, label, "chip");
    const bool calm = tone == Tone::ok || tone == Tone::neutral;
    const ToneColours tones = tone_colours(tone);
    const Colour fill = calm ? colour(Token::surface) : tones.soft;
    const Touched touch = touched(label, press);
    const float depth = std::max(0.4F * touch.hover, touch.press);
    fill_rect(box, mixed(fill, calm ? colour(Token::surface3) : tones.line, depth), 10);
    stroke_rect(box, calm ? colour(Token::border) : tones.line, 10);
    const Colour words = calm ? colour(Token::t2) : tones.text;
    const Type type_of_words = tone == Tone::danger ? type::label_bold : type::label;
    const float middle = box.y + box.h / 2;
    const bool has_words = box.w > 60;
    const float icon_x = has_words ? box.x + 13 : box.x + (box.w - 20) / 2;
    icon({icon_x, middle - 10}, glyph, 20, tone == Tone::ok ? tones.fill : words);
    if (has_words) text({box.x + 41, middle - 10}, label, type_of_words, words, box.w - 52);
    if (press.focused) focus_ring(box, 10);
    return press.clicked;
}

float key_hint_width(std::string_view label, bool bold) {
    const Type words{12, 18, bold ? Weight::bold : Weight::regular};
    return std::max(20.0F, text_width(label, words) + 14);
}

float key_hint(Point at, std::string_view label, bool on_accent, bool bold) {
    const Type words{12, 18, bold ? Weight::bold : Weight::regular};
    const Rect box{at.x, at.y, key_hint_width(label, bold), 20};
    const Colour white = rgb(0xFFFFFF);
    fill_rect(box, on_accent ? with_alpha(white, 0.16F) : colour(Token::surface2), 5);
    stroke_rect(box, on_accent ? with_alpha(white, 0.28F) : colour(Token::border2), 5);
    const Colour ink = on_accent ? with_alpha(white, 0.92F) : colour(Token::t3);
    text({box.x + (box.w - text_width(label, words)) / 2, box.y + 1}, label, words, ink);
    return box.w;
}

}  // namespace foyer::ui
