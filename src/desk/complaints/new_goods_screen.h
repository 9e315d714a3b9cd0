// The goods that a complaint is about, their receipt, what the customer wants, whom it concerns and
// when it happened: a dialog of the new complaint.
#pragma once

#include "desk/complaints/complaints_new_screen.h"

namespace foyer::complaints {

// True for a field that stands in this dialog: a notice about it opens the dialog.
bool is_goods_field(FieldName field);
void draw_goods(NewUi& state);

} // namespace foyer::complaints
