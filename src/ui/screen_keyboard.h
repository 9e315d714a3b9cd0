// The keyboard on the screen with its bar of candidates, as it looks and as it is touched. Where it
// stands, when it opens and where its strokes go is input_method.h's.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "ui/geometry.h"
#include "ui/keyboard_layout.h"
#include "ui/typist.h"

namespace foyer::ui {

// The one finger that touches keys. It takes no focus from the field, so keys are no items of
// ImGui's. Places in design pixels.
struct Finger {
    Point began; // where it came down
    Point at;
    bool came_down = false; // in this frame
    bool down = false;
    bool let_go = false;      // in this frame
    float held_ms = 0;        // how long it has been down
    float held_before_ms = 0; // ... up to the frame before
};

// What the field asks for, and what the engine has answered.
struct KeyboardModel {
    bool words = true;    // Chinese may be composed
    bool numbers = false; // a field of numbers
    bool lines = false;
    bool names = false;
    std::string trouble; // a sentence: why no Chinese can be typed; empty: it can
    TypingAnswer answer;
    std::size_t chosen = 0;
};

// Never saved.
struct KeyboardUi {
    KeyLayer layer = KeyLayer::letters;
    KeyShift shift = KeyShift::off;
    bool chinese = true;
    bool full_width = false;
    bool expanded = false;           // candidates over the keys
    std::size_t first = 0;           // of the candidates shown
    std::vector<std::size_t> before; // the first ones of the pages turned over
};

struct KeyboardDrawn {
    std::vector<Stroke> strokes;
    std::optional<std::size_t> picked; // a candidate
    std::size_t shown = 0;             // how many candidates the bar has room for
    std::size_t wanted = 0;            // how many it would like to know of
    bool end_as_typed = false;         // the language is about to be switched
    bool hide = false;
};

// The keyboard's part of the window: its whole width, at the bottom.
Rect keyboard_box(Rect window);
KeyboardDrawn
draw_keyboard(Rect box, const KeyboardModel& model, KeyboardUi& ui, const Finger& finger);

// Candidates beside the caret, for who types on a keyboard of keys: numbered, a page at a time.
// `caret` is where the caret stands; the window keeps inside `screen`.
struct CandidateWindow {
    Rect box;
    std::optional<std::size_t> picked;
};
CandidateWindow draw_candidates(
    Rect screen, Rect caret, const TypingAnswer& answer, std::size_t chosen, std::size_t page_start,
    std::size_t page, const Finger& finger);

} // namespace foyer::ui
