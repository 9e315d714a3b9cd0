// The dialogs of a case: contact, note, escalate, show the number here; those of departments, those
// towards an end and those that ask for a reason in files of their own. Each asks only for what its
// verb needs.
#pragma once

#include "desk/complaints/complaint_case_screen.h"

namespace foyer::complaints {

// Opens a sheet with empty fields and asks for an op of its own.
void open_sheet(CaseUi& state, CaseSheet sheet, std::vector<CaseWish>& wishes);
void draw_sheets(
    const CaseModel& model, CaseUi& state, const desk::Viewing& viewing,
    std::vector<CaseWish>& wishes);

} // namespace foyer::complaints
