// One thing that can be pressed: the ground under every widget. It finds out what finger, mouse and
// keyboard do to a box and reports the box to inspect.h; it draws nothing but the focus ring.
//
// Identity is the label inside push_id(). Tab goes through items in the order of their submission.
// A finger that leaves the box cancels; so does a drag of more than 8 px inside a scrolled area.
#pragma once

#include <string_view>

#include "ui/widgets.h"

namespace foyer::ui {

struct ItemOptions {
    bool enabled = true;
    bool focusable = true;         // Tab stops here
    bool repeats = false;          // held: pressed again after 400 ms, then every 80 ms
    std::string_view value{};      // what it is set to, for those who read the screen: "2", "on"
};

// What happened to it since the last frame. `kind` as in SeenItem: "button", "row", "chip", ...
// A disabled item is seen and can be hovered (for its reason), never pressed or focused.
// `focused` is true only after keyboard use: the caller then draws focus_ring() with its radius.
Press item(
    Rect box, std::string_view label, std::string_view kind, const ItemOptions& options = {});

// 3 px ring outside the box, 2 px of surface between.
void focus_ring(Rect box, float radius);

// Gives the keyboard's focus to the item of this label (under the current push_id) when it is next
// submitted; the ring shows only when the keyboard was the last thing used.
void focus_item(std::string_view label);

// Tells inspect.h about the ImGui item that was submitted last (an InputText, say).
void describe_item(
    std::string_view label, std::string_view kind, bool enabled, std::string_view value);

// True when what is drawn now lies under a dialog, drawer or sheet: it hears no keys or touches.
bool covered();
// True after a key, false after a touch or a mouse press.
bool keyboard_used_last();

}  // namespace foyer::ui
