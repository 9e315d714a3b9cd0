// Two cards beside each other, or one below the other where there is little room; scrolled when
// they are higher than that.
#pragma once

#include <algorithm>

#include "ui/widgets.h"

namespace foyer::app {

constexpr float two_cards_gap = 20;
constexpr float two_cards_beside_from = 760;

inline bool cards_beside(ui::Rect area) {
    return area.w >= two_cards_beside_from;
}
inline float two_cards_width(ui::Rect area) {
    return cards_beside(area) ? (area.w - two_cards_gap) / 2 : area.w;
}

template <class Left, class Right>
void draw_two_cards(ui::Rect area, float left_h, Left left, float right_h, Right right) {
    // Their shadows are seen.
    const float edge = 4;
    const ui::Rect cut{area.x - edge, area.y - edge, area.w + 2 * edge, area.h + 2 * edge};
    const bool beside = cards_beside(area);
    const float most = std::max(left_h, right_h);
    const float h = beside ? most : left_h + two_cards_gap + right_h;
    const ui::Rect moved = ui::begin_scroll("two cards", cut, h + 2 * edge);
    const float w = two_cards_width(area);
    const ui::Rect first{area.x, moved.y + edge, w, beside ? most : left_h};
    const ui::Rect second = beside ? ui::Rect{first.right() + two_cards_gap, first.y, w, most}
                                   : ui::Rect{area.x, first.bottom() + two_cards_gap, w, right_h};
    left(first);
    right(second);
    ui::end_scroll();
}

} // namespace foyer::app
