// The dialogs of a case that hand it on: who deals with it, which department accepts it or sends it
// back.
#pragma once

#include "desk/complaints/case_sheet_parts_screen.h"

namespace foyer::complaints {

// Opens the dialog with the departments chosen that have the case already.
void open_assign(CaseUi& state, const State& subject, std::vector<CaseWish>& wishes);

// Without a title: the sheet is none of these.
SheetLook look_of_department_sheet(CaseSheet sheet, const State& subject);
// False: the sheet is none of these.
bool draw_department_sheet(
    ui::Rect in, const State& subject, CaseUi& state, const desk::Viewing& viewing,
    std::vector<CaseWish>& wishes);

} // namespace foyer::complaints
