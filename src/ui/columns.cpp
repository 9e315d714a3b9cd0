#include "ui/columns.h"

#include <algorithm>

#include "ui/widgets.h"

namespace foyer::ui {

namespace {

constexpr float side_edge = 16; // shadows, rings and halos reach this far at most

} // namespace

Rect begin_column(std::string_view id, Rect place, float content_h, float edge) {
    const Rect cut{
        place.x - side_edge, place.y - edge, place.w + 2 * side_edge, place.h + 2 * edge};
    const Rect moved = begin_scroll(id, cut, content_h + 2 * edge);
    return {place.x, moved.y + edge, place.w, std::max(content_h, place.h)};
}

void end_column() {
    end_scroll();
}

} // namespace foyer::ui
