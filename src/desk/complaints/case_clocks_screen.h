// The cards beside a case that say how much time is left for what, and in whose hands it is.
#pragma once

#include "desk/complaints/complaint_state.h"
#include "desk/viewing.h"
#include "ui/geometry.h"

namespace foyer::complaints {

bool runs(const State& state); // open, with a clock that runs
float clocks_height(const State& state); // 0: none runs, no card
void draw_clocks(ui::Rect box, const State& state, const desk::Viewing& viewing);

float people_height(float width, const State& state);
void draw_people(ui::Rect box, const State& state, const desk::Viewing& viewing);

} // namespace foyer::complaints
