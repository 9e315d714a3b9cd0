// The right column of a case: time left, the next step, the other things one may do now.
#pragma once

#include "desk/complaints/complaint_case_screen.h"

namespace foyer::complaints {

void draw_next(
    ui::Rect column, const CaseDetail& detail, CaseUi& state, const desk::Viewing& viewing,
    std::vector<CaseWish>& wishes);

} // namespace foyer::complaints
