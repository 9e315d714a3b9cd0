// The bar above the keys of the keyboard on the screen, and the candidates spread out over them.
#pragma once

#include "ui/keyboard_metrics.h"
#include "ui/screen_keyboard.h"

namespace foyer::ui {

// At left what is being composed, then candidates, at right the key that spreads them out. With
// nothing being composed: the signs one needs most, and the key that hides the keyboard.
void draw_candidate_bar(
    Rect bar, const KeyboardMetrics& metrics, const KeyboardModel& model, KeyboardUi& ui,
    const Finger& finger, KeyboardDrawn& drawn);
void draw_candidate_grid(
    Rect area, const KeyboardMetrics& metrics, const KeyboardModel& model, KeyboardUi& ui,
    const Finger& finger, KeyboardDrawn& drawn);

} // namespace foyer::ui
