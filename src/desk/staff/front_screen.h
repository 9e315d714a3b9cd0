// What the screens before signing in share: the brand at the left, the two switches at the top
// right, and how the window is divided.
#pragma once

#include <optional>
#include <string_view>

#include "desk/viewing.h"
#include "ui/geometry.h"
#include "ui/texts.h"
#include "ui/theme.h"

namespace foyer::staff {

// Brand and page side by side, no brand where the window is too narrow for it; in a tall window
// one above the other.
struct FrontLayout {
    ui::Rect brand;
    ui::Rect page;  // with its margins taken off
    bool low = false;  // little height: less air
    float edge = 40;   // from the brand's left to what stands on it
};
FrontLayout front_layout(ui::Rect window, float page_w_max);

// Gradient, logo, product and store.
void draw_brand(const FrontLayout& layout, std::string_view store);
void draw_clock(const FrontLayout& layout, const desk::Viewing& viewing);

struct FrontSwitches {
    std::optional<ui::Scheme> scheme;
    std::optional<ui::Language> language;
    bool keyboard = false;
};
// Right-aligned in the top of the page, 56 high; what was tapped. With a key that brings the
// keyboard on the screen back, where somebody has hidden it.
FrontSwitches draw_switches(ui::Rect page, bool keyboard_hidden = false);

}  // namespace foyer::staff
