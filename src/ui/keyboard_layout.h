// Which keys the keyboard on the screen has: letters, signs, numbers. Pure; the drawing of them is
// screen_keyboard.h.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ui/icons.h"

namespace foyer::ui {

struct KeyCap {
    enum class Act : std::uint8_t {
        character, // `character` is typed
        erase,     // the character before the caret; repeats while held
        enter,
        shift,
        language, // Chinese or not
        signs,    // letters to signs
        letters,  // signs or numbers to letters
        turn,     // the next page of signs
        width,    // full-width or not
    };
    enum class Style : std::uint8_t { letter, function, accent };

    Act act = Act::character;
    char32_t character = 0;
    std::string face; // what stands on it, or its name when it has an icon
    Icon icon = Icon::none;
    float share = 1; // of the row's width
    Style style = Style::letter;
    bool on = false; // a function that is switched on
};

struct KeyRow {
    std::vector<KeyCap> keys;
    bool indented = false; // by half a key at both sides
};

enum class KeyLayer : std::uint8_t { letters, signs, more_signs, numbers };
enum class KeyShift : std::uint8_t { off, once, locked };

struct KeyboardLayout {
    KeyLayer layer = KeyLayer::letters;
    KeyShift shift = KeyShift::off;
    bool chinese = false;
    bool full_width = false;
    bool lines = false; // Enter begins a new line
    bool names = false; // a dot between names at hand, not a comma
};

// Four rows, whatever the layer: the keyboard never changes its height.
std::vector<KeyRow> keyboard_rows(const KeyboardLayout& layout);
// The full-width form of a printable ASCII character (Ａ for A), else the character itself.
char32_t full_width(char32_t character);

} // namespace foyer::ui
