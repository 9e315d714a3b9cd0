// Who complains and in which words: the second card of a case.
#pragma once

#include "desk/complaints/complaint_case_screen.h"

namespace foyer::complaints {

float case_customer_height(float width, const CaseDetail& detail);
void draw_case_customer(
    ui::Rect box, const CaseDetail& detail, CaseUi& state, const desk::Viewing& viewing,
    std::vector<CaseWish>& wishes);

} // namespace foyer::complaints
