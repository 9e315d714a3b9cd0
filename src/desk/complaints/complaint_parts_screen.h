// Pieces that all screens of complaints share: how a level, a phase, a category and a due time
// look.
#pragma once

#include <optional>
#include <string>

#include "desk/complaints/complaints_view.h"
#include "desk/viewing.h"
#include "ui/widgets.h"

namespace foyer::complaints {

ui::Icon icon_of_category(std::string_view code);
ui::Icon icon_of(Channel channel);

struct ChipLook {
    ui::Tone tone = ui::Tone::neutral;
    ui::Icon icon = ui::Icon::none;
    std::string label;
};
ChipLook level_chip(int level);
ChipLook phase_chip(Phase phase);
// "3 h late", "42 min left", "Today 20:00", "Tomorrow"; a resting case says what it waits for.
ChipLook due_chip(const std::optional<Limit>& due, Phase phase, Time now, const TimeZone& zone);
float draw_chip(ui::Point at, const ChipLook& look, bool small = false);
float chip_width(const ChipLook& look, bool small = false);

// "In store·Goods quality·receipt 0317·fresh milk ¥18.90": the facts of a case on one line.
std::string facts_line(const Intake& intake);

} // namespace foyer::complaints
