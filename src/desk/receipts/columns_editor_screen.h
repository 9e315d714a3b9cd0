// The editor of the columns of one till's files.
#pragma once

#include <vector>

#include "desk/receipts/columns_screen.h"

namespace foyer::receipts::columns {

// body includes the action bar at the bottom.
void draw_editor(ui::Rect body, const Model& model, Ui& state, std::vector<Wish>& wishes);

} // namespace foyer::receipts::columns
