// The keys of a keyboard of keys on their way to the field: what composes is taken away from ImGui
// before a field sees it. For input_method.cpp only.
#pragma once

#include "ui/typist.h"

namespace foyer::ui {

struct KeysTaken {
    bool any = false;         // a key was pressed, or a character came
    bool shift_alone = false; // Shift was pressed and let go, with nothing in between
};
// Gives the strokes of this frame that may be the typist's to it, hidden from everybody else until
// show_keys(); the others stay where they are.
KeysTaken take_keys(Typist& typist, bool chinese);
void show_keys();
// A press and a release for ImGui, which take_keys() then leaves alone.
void inject_key(Key key);
void forget_injected_keys();

} // namespace foyer::ui
