// What has happened to a case, newest on top, each line in human words.
#pragma once

#include "desk/complaints/complaint_case_screen.h"

namespace foyer::complaints {

// Of the whole card, with all lines.
float timeline_height(float width, const CaseDetail& detail, const desk::Viewing& viewing);
void draw_timeline(
    ui::Rect box, const CaseDetail& detail, CaseUi& state, const desk::Viewing& viewing,
    std::vector<CaseWish>& wishes);

} // namespace foyer::complaints
