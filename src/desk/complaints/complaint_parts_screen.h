// Pieces that all screens of complaints share: how a level, a phase, a category and a due time
// look, columns that scroll when the screen is small, a sheet to choose from.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

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

// The text size makes the canvas smaller: below this the two columns of a page become one. In a
// tall window there is one as well.
constexpr float two_columns_from = 900;
inline bool has_two_columns(ui::Rect area) {
    return area.w >= two_columns_from && area.w > area.h;
}

// A page, or a column of one, with the shadows and focus rings at its edges; scrolls when its
// content is higher than the place. Returns where the content stands. `edge` is seen above and
// below the place.
constexpr float page_edge = 20;
constexpr float dialog_edge = 8;
ui::Rect begin_column(std::string_view id, ui::Rect place, float content_h, float edge = page_edge);
void end_column();

// The bar at the foot of a task page: always visible. Returns the place of its buttons, 64 high.
ui::Rect action_bar(ui::Rect bar);

// Rows to choose from. The option when one was tapped; `open` is cleared then, or when it was left.
std::optional<int>
choose_from(std::string_view title, std::span<const std::string> options, int chosen, bool& open);

} // namespace foyer::complaints
