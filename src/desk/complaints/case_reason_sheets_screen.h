// The dialogs of a case that ask for a reason and at most one choice: remind, wait,
// decline, reopen, withdraw, void, lower, promise, merge, reply.
#pragma once

#include "desk/complaints/case_sheet_parts_screen.h"

namespace foyer::complaints {

SheetLook look_of_reason_sheet(CaseSheet sheet);
void draw_reason_sheet(
    ui::Rect in, const CaseModel& model, CaseUi& state, const desk::Viewing& viewing,
    std::vector<CaseWish>& wishes);

} // namespace foyer::complaints
