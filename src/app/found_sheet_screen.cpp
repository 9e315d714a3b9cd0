#include <algorithm>

#include "app/scan_search.h"
#include "base/phone.h"
#include "desk/complaints/complaint_parts_screen.h"
#include "desk/returns/return_look_screen.h"
#include "ui/chip_look.h"
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

// What stays free at the right of a row, for the key that opens the first.
float hint_w() {
    return ui::look().key_hints ? 58.0F : 20.0F;
}

void draw_row(Rect row, Icon icon, std::string_view title, std::string_view below) {
    ui::icon({row.x + 20, row.y + 20}, icon, 24, ui::colour(Token::acc_text));
    ui::text(
        {row.x + 60, row.y + 10}, title, ui::type::body_bold, ui::colour(Token::t1), row.w - 240);
    ui::text({row.x + 60, row.y + 34}, below, ui::type::label, ui::colour(Token::t2), row.w - 240);
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
    ui::draw_chip(
        {row.right() - hint_w() - ui::chip_width(chip, true), row.y + 20}, chip, true);
    ui::pop_id();
}

void draw_return(
    Rect row, const returns::ListedReturn& found, const desk::Viewing& viewing,
    FoundDrawn& drawn) {
    const std::string id = text_of(found.id);
    ui::push_id(id);
    if (ui::list_row(row, found.title, false).clicked) drawn.go = ui::Go{"returns.one", id};
    std::string below =
        desk::short_text_of(found.number, viewing.zone->business_date(viewing.now));
    if (!found.receipt.empty()) below += "·" + tr("receipt {1}", {found.receipt});
    if (!found.phone.empty()) below += "·" + found.phone;
    draw_row(row, Icon::swap_horiz, found.title, below);
    const auto chip = returns::phase_chip(found.phase, found.response, found.repairing);
    ui::draw_chip(
        {row.right() - hint_w() - ui::chip_width(chip, true), row.y + 20}, chip, true);
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

void draw_receipt(Rect row, const FoundReceipt& found, FoundDrawn& drawn) {
    const std::string title = tr("Receipt {1}", {found.number});
    ui::push_id(found.number);
    if (ui::list_row(row, title, false).clicked)
        drawn.go = ui::Go{"returns.new", found.number};
    std::string below = iso_date(found.date) + "·" + yuan_text(found.total);
    if (!found.goods.empty()) below += "·" + found.goods;
    draw_row(row, Icon::receipt_long, title, below);
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

void draw_failed(Rect area) {
    ui::icon({area.x + 20, area.y + 32}, Icon::error, 24, ui::colour(Token::danger));
    ui::text(
        {area.x + 60, area.y + 20}, tr("The records could not be read"), ui::type::body_bold,
        ui::colour(Token::t1), area.w - 80);
    ui::text(
        {area.x + 60, area.y + 46}, tr("Your data is safe. Type on, or open the list of cases."),
        ui::type::label, ui::colour(Token::t2), area.w - 80);
}

bool offers_new(const ScanFound& found) {
    return !found.phone.empty() && found.people.empty();
}

float rows_height(const ScanFound& found) {
    const std::size_t count =
        found.cases.size() + found.returns.size() + found.people.size() + found.receipts.size() +
        (offers_new(found) ? 1U : 0U);
    return row_h * static_cast<float>(count);
}

void draw_rows(
    Rect place, float rows_h, const ScanFound& found, const desk::Viewing& viewing,
    FoundDrawn& drawn) {
    const Rect moved = ui::begin_scroll("found", place, rows_h);
    Rect in{moved.x, moved.y, moved.w, rows_h};
    const Rect first{in.x, in.y, in.w, row_h};
    for (const auto& one : found.cases)
        draw_case(ui::cut_top(in, row_h), one, viewing, drawn);
    for (const auto& one : found.returns)
        draw_return(ui::cut_top(in, row_h), one, viewing, drawn);
    for (const auto& one : found.people)
        draw_person(ui::cut_top(in, row_h), one, drawn);
    for (const auto& one : found.receipts)
        draw_receipt(ui::cut_top(in, row_h), one, drawn);
    if (offers_new(found)) draw_new_for_phone(ui::cut_top(in, row_h), found.phone, drawn);
    // The first thing found is what Enter opens; said last, over what a pointer does to the row.
    if (ui::look().key_hints) ui::key_hint({first.right() - 46, first.y + 22}, "↵");
    ui::end_scroll();
}

} // namespace

FoundDrawn draw_found_sheet(
    Rect scan_box, float bottom, const ScanFound& found, const desk::Viewing& viewing) {
    FoundDrawn drawn;
    if (found.state == desk::ListState::loading) return drawn;
    const float rows_h = found.state == desk::ListState::failed ? 0 : rows_height(found);
    const float top = scan_box.bottom() + 8;
    const float h = rows_h > 0 ? std::min(rows_h + 16, bottom - top) : 88;
    const Rect sheet{scan_box.x, top, scan_box.w, h};
    ui::push_layer_over("found", sheet);
    ui::shadow(sheet, 16, 3);
    ui::card(sheet);
    if (found.state == desk::ListState::failed)
        draw_failed(sheet);
    else if (rows_h == 0)
        draw_nothing(sheet, drawn);
    else
        draw_rows(ui::inset(sheet, 1, 8), rows_h, found, viewing, drawn);
    ui::pop_layer();
    return drawn;
}

} // namespace foyer::app
