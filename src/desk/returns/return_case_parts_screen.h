// The cards of one return: head, lines with what the rules said, money, timeline. Each says how
// high it wants to be; the page scrolls them.
#pragma once

#include "desk/returns/return_case_screen.h"

namespace foyer::returns {

// What one frame of the page is drawn from.
struct CaseScene {
    const ReturnCaseModel& model;
    const ReturnDetail& detail;
    ReturnCaseUi& ui;
    const desk::Viewing& viewing;
    std::vector<ReturnCaseWish>& wishes;

    const State& state() const { return detail.state; }
};

float case_head_height(float width, const CaseScene& scene);
void draw_case_head(ui::Rect box, const CaseScene& scene);
float case_lines_height(float width, const CaseScene& scene);
void draw_case_lines(ui::Rect box, const CaseScene& scene);
float case_money_height(const CaseScene& scene);
void draw_case_money(ui::Rect box, const CaseScene& scene);
float case_timeline_height(float width, const CaseScene& scene);
void draw_case_timeline(ui::Rect box, const CaseScene& scene);

// "Pan", or "Line 3" where no name is known.
std::string name_at(const State& state, std::size_t position);

} // namespace foyer::returns
