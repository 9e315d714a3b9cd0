// How the cards of a page stand beside and below each other.
#pragma once

#include <string_view>

#include "ui/geometry.h"

namespace foyer::ui {

// The text size makes the canvas smaller: below this the two columns of a page become one. In a
// tall window there is one as well.
constexpr float two_columns_from = 900;
inline bool has_two_columns(Rect area) {
    return area.w >= two_columns_from && area.w > area.h;
}

// A page, or a column of one, with the shadows and focus rings at its edges; scrolls when its
// content is higher than the place. Returns where the content stands. `edge` is seen above and
// below the place.
constexpr float page_edge = 20;
constexpr float dialog_edge = 8;
Rect begin_column(std::string_view id, Rect place, float content_h, float edge = page_edge);
void end_column();

} // namespace foyer::ui
