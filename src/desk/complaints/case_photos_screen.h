// The photos and papers of a case: tiles in the customer's card, the viewer that a tap opens, and
// the sheet that puts more to it.
#pragma once

#include "desk/complaints/complaint_case_screen.h"

namespace foyer::complaints {

constexpr std::size_t case_tiles_most = 3;

// Tiles of 56 px, the newest ones and how many more, at least one however little room (px) there
// is; 0: there are none. `place` is as wide as that.
float case_tiles_width(const State& subject, float room);
void draw_case_tiles(
    ui::Rect place, const State& subject, CaseUi& state, std::vector<CaseWish>& wishes);

// Fills the window; left and right go round, Esc closes it.
void draw_viewer(const State& subject, CaseUi& state, const desk::Viewing& viewing);
void draw_attach(
    ui::Rect in, const State& subject, CaseUi& state, const desk::Viewing& viewing,
    std::vector<CaseWish>& wishes);

} // namespace foyer::complaints
