// The dialogs that lead a case to its end: finding, remedy, follow-up call, close. The close dialog
// shows only what is missing.
#pragma once

#include "desk/complaints/case_sheet_parts_screen.h"

namespace foyer::complaints {

// title nullptr: not one of these
SheetLook look_of_end_sheet(CaseSheet sheet, const CaseDetail& detail);
// False: the open sheet is not one of these.
bool draw_end_sheet(
    ui::Rect in, const CaseDetail& detail, CaseUi& state, const desk::Viewing& viewing,
    std::vector<CaseWish>& wishes);
// 1 very dissatisfied to 5 very satisfied.
ui::Icon face_of(int satisfaction);
const char* name_of_face(int satisfaction);
FollowUpOutcome outcome_of_face(int satisfaction);

} // namespace foyer::complaints
