// Resolve with a remedy, and the follow-up (design 04): the two cards below the next step.
#pragma once

#include "desk/complaints/complaint_case_screen.h"

namespace foyer::complaints {

// 0: nothing is to be proposed and nothing has been.
float remedy_height(const CaseDetail& detail, const desk::Viewing& viewing);
void draw_remedy(
    ui::Rect box, const CaseDetail& detail, CaseUi& state, const desk::Viewing& viewing,
    std::vector<CaseWish>& wishes);

// 0: not resolved yet.
float follow_up_height(float width, const State& state);
// Five faces to tap after the call; afterwards what the customer said.
void draw_follow_up_card(
    ui::Rect box, const State& subject, CaseUi& state, const desk::Viewing& viewing,
    std::vector<CaseWish>& wishes);

} // namespace foyer::complaints
