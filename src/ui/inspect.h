// What stands on the screen, by the words a person sees: for tests without a window, for the tour,
// for reading a screen aloud. Collected through ImGui's item hooks while switched on.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/geometry.h"

namespace foyer::ui {

struct SeenItem {
    std::string label;
    std::string kind;  // "button", "field", "row", "chip", ...
    Rect box;          // device pixels
    bool enabled = true;
    bool focused = false;
    std::string layer;  // "" the page, else the dialog's or sheet's id
    std::string value;  // of a field (never of a secret one)
    bool cut = false;   // a part of it is outside what can be seen
};
struct SeenText {
    std::string text;  // the whole, also when elided
    Rect box;          // device pixels, what can be seen of it
    std::string layer;
    bool elided = false;  // ends with "…"
    bool cut = false;     // an edge cuts letters off, and no scrolling brings them back
};
struct Seen {
    std::vector<SeenItem> items;
    std::vector<SeenText> texts;
    std::string as_lines() const;  // texts by rows, top to bottom, left to right
};

// The item of this label, in a layer above the page if there is one; nullptr when none is seen.
// Among several the one nearest to the text `beside` ("card title", the number of a row), else the
// first.
const SeenItem* find_item(const Seen& seen, std::string_view label, std::string_view beside = {});

void inspect(bool on);
// The last ended frame; empty when inspection is off.
const Seen& seen();
// Used by the words of draw.h and widgets.h.
void note_text(std::string_view text, Rect design_box, bool elided = false);

}  // namespace foyer::ui
