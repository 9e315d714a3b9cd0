#include "app/scan_search.h"
#include "base/phone.h"
#include "desk/complaints/complaint_parts_screen.h"
#include "ui/layers.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::app {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float row_h = 64;

void draw_row(Rect row, Icon icon, std::string_view title, std::string_view below) {
    ui::icon({row.x + 20, row.y + 20}, icon, 24, ui::colour(Token::acc_text));
    ui::text(
        {row.x + 60, row.y + 10}, title, ui::type::body_bold, ui::colour(Token::t1), row.w - 220);
    ui::text({row.x + 60, row.y + 34}, below, ui::type::label, ui::colour(Token::t2), row.w - 220);
}

void draw_case(
    Rect row, const complaints::ListedCase& found, const desk::Viewing& viewing,
    FoundDrawn& drawn) {
    const std::string id = text_of(found.id);
    ui::push_id(id);
    if (ui::list_row(row, found.title, false).clicked) drawn.go = ui::Go{"complaints.case", id};
    const Date today = viewing.zone->business_date(viewing.now);
    std::string below = desk::short_text_of(found.number, today);
    if (!found.customer.empty()) below += "·" + found.customer;
    if (!found.phone.empty()) below += "·" + found.phone;
    draw_row(row, Icon::support_agent, found.title, below);
    const auto chip = complaints::phase_chip(found.phase);
    complaints::draw_chip(
        {row.right() - 20 - complaints::chip_width(chip, true), row.y + 20}, chip, true);
    ui::pop_id();
}

void draw_person(Rect row, const FoundPerson& found, FoundDrawn& drawn) {
    const std::string id = text_of(found.id);
    ui::push_id(id);
    if (ui::list_row(row, found.name, false).clicked)
        drawn.go = ui::Go{"complaints.new", "person:" + id};
    draw_row(row, Icon::person, found.name, found.phone + "·" + tr("New complaint"));
    ui::pop_id();
}

void draw_new_for_phone(Rect row, const std::string& phone, FoundDrawn& drawn) {
    const std::string label = tr("New complaint for {1}", {local_phone(phone)});
    if (ui::list_row(row, label, false).clicked)
        drawn.go = ui::Go{"complaints.new", "phone:" + phone};
    draw_row(row, Icon::add, label, tr("Nobody with this number is known yet"));
}

void draw_nothing(Rect area, FoundDrawn& drawn) {
    ui::text(
        {area.x + 20, area.y + 20}, tr("Nothing found"), ui::type::body_bold,
        ui::colour(Token::t1));
    ui::text(
        {area.x + 20, area.y + 46}, tr("Scan again, or type a phone number or a name"),
        ui::type::label, ui::colour(Token::t2));
    const ui::Button again{
        .label = tr("Scan again"), .icon = Icon::qr_code_scanner, .kind = ui::Kind::tonal};
    const float w = ui::button_width(again);
    if (ui::button({area.right() - 20 - w, area.y + 16, w, 56}, again)) drawn.closed = true;
}

} // namespace

FoundDrawn draw_found_sheet(Rect scan_box, const ScanFound& found, const desk::Viewing& viewing) {
    FoundDrawn drawn;
    if (found.state != desk::ListState::ready) return drawn;
    const bool new_for_phone = !found.phone.empty() && found.people.empty();
    const std::size_t count = found.cases.size() + found.people.size() + (new_for_phone ? 1U : 0U);
    const float h = count == 0 ? 88.0F : row_h * static_cast<float>(count) + 16;
    const Rect sheet{scan_box.x, scan_box.bottom() + 8, scan_box.w, h};
    ui::push_layer_over("found", sheet);
    ui::shadow(sheet, 16, 3);
    ui::card(sheet);
    Rect in = ui::inset(sheet, 1, 8);
    if (count == 0) draw_nothing(sheet, drawn);
    for (const auto& one : found.cases)
        draw_case(ui::cut_top(in, row_h), one, viewing, drawn);
    for (const auto& one : found.people)
        draw_person(ui::cut_top(in, row_h), one, drawn);
    if (new_for_phone) draw_new_for_phone(ui::cut_top(in, row_h), found.phone, drawn);
    ui::pop_layer();
    return drawn;
}

} // namespace foyer::app
