// The cards of the home page beside its tiles: what needs attention, what was done last, the day's
// figures. For home_screen.cpp.
#pragma once

#include <vector>

#include "app/home_screen.h"

namespace foyer::app {

// Title and one row for each, a quiet line at the foot where there is room for it.
void draw_attention(ui::Rect box, const HomeModel& model, std::vector<ShellWish>& wishes);
float attention_height(float width, const HomeModel& model); // with nothing left free

// In little room: one strip for each, 68 high, as many as fit.
void draw_attention_strips(ui::Rect& area, const HomeModel& model, std::vector<ShellWish>& wishes);

void draw_recent(ui::Rect box, const HomeModel& model, std::vector<ShellWish>& wishes);
float recent_height(const HomeModel& model);
float recent_least_height(const HomeModel& model); // its title and one row, or what it says instead

void draw_figures(ui::Rect box, const HomeModel& model, std::vector<ShellWish>& wishes);
float figures_height(float width);

} // namespace foyer::app
