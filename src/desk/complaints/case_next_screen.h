// How much time is left, the next step, the other things one may do now: the upper right card of a
// case.
#pragma once

#include "desk/complaints/complaint_case_screen.h"

namespace foyer::complaints {

// Where the steps stand: in the card of the time left, or on the bar at the foot of the page.
enum class NextSteps : std::uint8_t { inside, on_a_bar };

// 0: there is nothing to show.
float next_height(
    float width, const CaseDetail& detail, const CaseUi& state, const desk::Viewing& viewing,
    NextSteps steps);
void draw_next(
    ui::Rect box, const CaseDetail& detail, CaseUi& state, const desk::Viewing& viewing,
    NextSteps steps, std::vector<CaseWish>& wishes);
void draw_steps_bar(
    ui::Rect bar, const CaseDetail& detail, CaseUi& state, const desk::Viewing& viewing,
    std::vector<CaseWish>& wishes);

} // namespace foyer::complaints
