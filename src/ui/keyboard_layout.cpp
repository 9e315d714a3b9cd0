#include "ui/keyboard_layout.h"

#include <string_view>

#include "base/text.h"
#include "ui/texts.h"
#include "ui/utf8.h"

namespace foyer::ui {
namespace {

using Act = KeyCap::Act;
using Style = KeyCap::Style;

KeyCap typing(char32_t c) {
    return {.character = c, .face = utf8_of(c)};
}

KeyCap function(Act act, std::string face, float share, Icon icon = Icon::none) {
    return {
        .act = act,
        .face = std::move(face),
        .icon = icon,
        .share = share,
        .style = Style::function};
}

std::vector<KeyCap> typing_keys(std::string_view characters) {
    std::vector<KeyCap> keys;
    while (!characters.empty())
        keys.push_back(typing(next_character(characters)));
    return keys;
}

KeyCap sign_key(char32_t c) {
    KeyCap key = function(Act::character, utf8_of(c), 1);
    key.character = c;
    return key;
}

KeyCap erase_key(float share) {
    return function(Act::erase, tr("key", "Backspace"), share, Icon::backspace);
}

KeyCap space_key(bool full, float share) {
    return {
        .character = full ? U'\u3000' : U' ',
        .face = tr("Space"),
        .icon = Icon::space_bar,
        .share = share};
}

KeyCap enter_key(bool lines, float share) {
    return {
        .act = Act::enter,
        .face = lines ? tr("key", "New line") : tr("key", "Done"),
        .share = share,
        .style = Style::accent};
}

KeyCap language_key(float share) {
    return function(Act::language, tr("key", "中 / EN"), share);
}

KeyCap shift_key(KeyShift shift, float share) {
    const Icon icon = shift == KeyShift::locked ? Icon::keyboard_capslock : Icon::arrow_upward;
    KeyCap key = function(Act::shift, tr("key", "Capitals"), share, icon);
    key.on = shift != KeyShift::off;
    return key;
}

// 西安 is xi'an: an apostrophe parts the syllables.
KeyCap part_key(float share) {
    KeyCap key = function(Act::character, tr("key", "Split"), share);
    key.character = U'\'';
    return key;
}

KeyRow row_of(std::string_view characters, bool indented = false) {
    return {typing_keys(characters), indented};
}

KeyRow edged_row(KeyCap left, std::string_view characters, KeyCap right) {
    KeyRow row{typing_keys(characters)};
    row.keys.insert(row.keys.begin(), std::move(left));
    row.keys.push_back(std::move(right));
    return row;
}

std::vector<KeyRow> letter_rows(const KeyboardLayout& layout) {
    const bool capital = layout.shift != KeyShift::off && !layout.chinese;
    const KeyCap left = layout.chinese ? part_key(1.5F) : shift_key(layout.shift, 1.5F);
    KeyCap dot = sign_key(!layout.chinese ? U'.' : layout.names ? U'·' : U'，');
    return {
        row_of(capital ? "QWERTYUIOP" : "qwertyuiop"),
        row_of(capital ? "ASDFGHJKL" : "asdfghjkl", true),
        edged_row(left, capital ? "ZXCVBNM" : "zxcvbnm", erase_key(1.5F)),
        {{language_key(1.6F), function(Act::signs, "123", 1.3F), space_key(false, 4.4F), dot,
          enter_key(layout.lines, 2)}}};
}

std::string_view middle_signs(const KeyboardLayout& layout) {
    if (layout.layer == KeyLayer::more_signs) return layout.chinese ? "【】《》‘’—…·" : "[]{}<>^|~";
    return layout.chinese ? "：；（）“”、-/" : ":;()\"'-/_";
}

std::string_view lower_signs(const KeyboardLayout& layout) {
    if (layout.layer == KeyLayer::more_signs) return layout.chinese ? "+=×÷℃#*" : "\\`€£¥$#";
    return layout.chinese ? "，。？！¥%@" : ",.?!&%@";
}

void widen(std::vector<KeyRow>& rows) {
    for (KeyRow& row : rows) {
        for (KeyCap& key : row.keys) {
            if (key.act != Act::character || key.style != Style::letter) continue;
            const bool space = key.character == U' ' || key.character == U'\u3000';
            if (space) continue;
            key.character = full_width(key.character);
            key.face = utf8_of(key.character);
        }
    }
}

std::vector<KeyRow> sign_rows(const KeyboardLayout& layout) {
    const bool second = layout.layer == KeyLayer::more_signs;
    KeyCap width = function(Act::width, tr("key", "Full width"), 1.3F);
    width.on = layout.full_width;
    std::vector<KeyRow> rows{
        row_of("1234567890"),
        row_of(middle_signs(layout), true),
        edged_row(
            function(Act::turn, second ? "2/2" : "1/2", 1.5F), lower_signs(layout),
            erase_key(1.5F)),
        {{function(Act::letters, layout.chinese ? tr("key", "Pinyin") : "ABC", 1.6F), width,
          space_key(layout.full_width, 5.4F), enter_key(layout.lines, 2)}}};
    if (layout.full_width) widen(rows);
    return rows;
}

std::vector<KeyRow> number_rows() {
    const auto row = [](std::string_view digits, KeyCap last) {
        KeyRow made{typing_keys(digits)};
        made.keys.push_back(std::move(last));
        return made;
    };
    KeyCap plus = sign_key(U'+');
    KeyCap colon = sign_key(U':');
    plus.share = colon.share = 0.5F;
    KeyRow last{{plus, colon, typing(U'0'), space_key(false, 1), enter_key(false, 1)}};
    return {row("123", erase_key(1)), row("456", sign_key(U'-')), row("789", sign_key(U'.')), last};
}

} // namespace

char32_t full_width(char32_t character) {
    return character > 0x20 && character < 0x7F ? character + 0xFEE0 : character;
}

std::vector<KeyRow> keyboard_rows(const KeyboardLayout& layout) {
    switch (layout.layer) {
    case KeyLayer::letters: return letter_rows(layout);
    case KeyLayer::numbers: return number_rows();
    default: return sign_rows(layout);
    }
}

} // namespace foyer::ui
