// Keys that screens listen to, in words of our own so that screens need not know ImGui's.
#pragma once

#include <cstdint>
#include <string>

namespace foyer::ui {

enum class Key : std::uint8_t {
    none, enter, escape, space, tab, backspace,
    up, down, left, right, page_up, page_down, home, end,
    f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12,
    a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z,
    digit0, digit1, digit2, digit3, digit4, digit5, digit6, digit7, digit8, digit9,
    plus, minus
};

struct Shortcut {
    Key key = Key::none;
    bool ctrl = false;
    bool alt = false;
    bool shift = false;

    friend bool operator==(const Shortcut&, const Shortcut&) = default;
};
constexpr Shortcut ctrl(Key key) { return {key, true, false, false}; }
constexpr Shortcut alt(Key key) { return {key, false, true, false}; }
constexpr Shortcut key(Key k) { return {k, false, false, false}; }

std::string key_label(Shortcut shortcut);  // "Ctrl ↵", "F3", "Esc"
// True in the frame in which it was pressed. Plain letters and digits do not count while a text
// field has the focus; nothing counts on a layer that lies under a dialog.
bool pressed(Shortcut shortcut);
bool text_field_focused();
// Nothing that is drawn later in this frame hears the key.
void swallow(Key key);

}  // namespace foyer::ui
