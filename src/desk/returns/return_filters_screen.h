// The bar above the list of returns: search, a new return, and the filters with their counts.
#pragma once

#include "desk/returns/return_list_screen.h"

namespace foyer::returns {

constexpr float list_bar_h = 128; // two rows of 56

void draw_list_bar(
    ui::Rect bar, const ReturnListModel& model, ReturnListUi& state,
    std::vector<ReturnListWish>& wishes);

} // namespace foyer::returns
