// What has happened to a case, newest on top, each line in human words.
#pragma once

#include "desk/complaints/complaint_case_screen.h"

namespace foyer::complaints {

void draw_timeline(
    ui::Rect box, const CaseDetail& detail, CaseUi& state, const desk::Viewing& viewing,
    std::vector<CaseWish>& wishes);

} // namespace foyer::complaints
