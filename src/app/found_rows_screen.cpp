#include "app/found_rows_screen.h"

#include <algorithm>

#include "desk/complaints/complaint_parts_screen.h"
#include "desk/returns/return_look_screen.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::app {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float words_x = 60;

std::string short_number(const desk::Number& number, const desk::Viewing& viewing) {
    return desk::short_text_of(number, viewing.zone->business_date(viewing.now));
}

void add_part(std::string& line, std::string_view part) {
    if (part.empty()) return;
    line += "·";
    line += part;
}

} // namespace

bool draw_found_row(Rect row, const FoundRow& found, float keep_right) {
    ui::push_id(found.id);
    const bool clicked = ui::list_row(row, found.title, false).clicked;
    ui::pop_id();
    const float chip_w = ui::chip_width(found.chip, true);
    const float chip_x = row.right() - keep_right - chip_w;
    const float words_w = std::max(80.0F, chip_x - 16 - row.x - words_x);
    ui::icon({row.x + 20, row.y + 20}, found.icon, 24, ui::colour(Token::acc_text));
    ui::text(
        {row.x + words_x, row.y + 10}, found.title, ui::type::body_bold, ui::colour(Token::t1),
        words_w);
    ui::text(
        {row.x + words_x, row.y + 34}, found.below, ui::type::label, ui::colour(Token::t2),
        words_w);
    ui::draw_chip({chip_x, row.y + 20}, found.chip, true);
    return clicked;
}

FoundRow found_row(const complaints::ListedCase& found, const desk::Viewing& viewing) {
    std::string below = short_number(found.number, viewing);
    add_part(below, found.customer);
    add_part(below, found.phone);
    return {
        text_of(found.id), Icon::support_agent, found.title, below,
        complaints::phase_chip(found.phase)};
}

FoundRow found_row(const returns::ListedReturn& found, const desk::Viewing& viewing) {
    std::string below = short_number(found.number, viewing);
    if (!found.receipt.empty()) add_part(below, tr("receipt {1}", {found.receipt}));
    add_part(below, found.phone);
    return {
        text_of(found.id), Icon::swap_horiz, found.title, below,
        returns::phase_chip(found.phase, found.response, found.repairing)};
}

} // namespace foyer::app
