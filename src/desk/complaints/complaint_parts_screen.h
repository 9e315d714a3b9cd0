// Pieces that all screens of complaints share: how a level, a phase, a category and a due time
// look, a sheet to choose from.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "desk/complaints/complaints_view.h"
#include "desk/viewing.h"
#include "ui/chip_look.h"
#include "ui/columns.h"
#include "ui/widgets.h"

namespace foyer::complaints {

ui::Icon icon_of_category(std::string_view code);
ui::Icon icon_of(Channel channel);

using ui::begin_column;
using ui::ChipLook;
using ui::dialog_edge;
using ui::end_column;

ChipLook level_chip(int level);
ChipLook phase_chip(Phase phase);
// "3 h late", "42 min left", "Today 20:00", "Tomorrow"; a resting case says what it waits for.
ChipLook due_chip(const std::optional<Limit>& due, Phase phase, Time now, const TimeZone& zone);

// "In store·Goods quality·receipt 0317·fresh milk ¥18.90": the facts of a case on one line.
std::string facts_line(const Intake& intake);

// The bar at the foot of a task page: always visible. Returns the place of its buttons, 64 high.
ui::Rect action_bar(ui::Rect bar);

// Rows to choose from. The option when one was tapped; `open` is cleared then, or when it was left.
std::optional<int>
choose_from(std::string_view title, std::span<const std::string> options, int chosen, bool& open);

} // namespace foyer::complaints
