// The line above the queue: which cases, in which order, and the way to a new one.
#pragma once

#include "desk/complaints/complaints_list_screen.h"

namespace foyer::complaints {

// Sheets and dialogs of the filters are drawn too.
void draw_filters(
    ui::Rect bar, const ListModel& model, ListUi& state, std::vector<ListWish>& wishes);
// Closed cases have no clock to sort by.
bool sorted_by_due(const ListUi& state);

} // namespace foyer::complaints
