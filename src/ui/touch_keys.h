// Keys that are touched without taking the focus from the field that is being typed in; for the
// keyboard on the screen and its candidates.
#pragma once

#include <string_view>

#include "ui/draw.h"
#include "ui/screen_keyboard.h"

namespace foyer::ui {

struct TouchKey {
    bool held = false;
    bool pressed = false; // let go inside, or repeated while held
};
// Tells those who read the screen of a key of this name.
TouchKey touch_key(Rect box, std::string_view name, const Finger& finger, bool repeats = false);

// A key's face: its words or its icon on the ground of its style.
struct KeyFace {
    std::string_view words;
    Icon icon = Icon::none;
    KeyCap::Style style = KeyCap::Style::letter;
    bool held = false;
    bool on = false;
};
void draw_key_face(Rect box, const KeyFace& face);

} // namespace foyer::ui
