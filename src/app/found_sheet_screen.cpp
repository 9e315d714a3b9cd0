#include <algorithm>

#include "app/found_rows_screen.h"
#include "app/scan_search.h"
#include "base/phone.h"
#include "ui/layers.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::app {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

// What stays free at the right of a row, for the key that opens the first.
float hint_w() {
    return ui::look().key_hints ? 58.0F : 20.0F;
}

void draw_row(Rect row, const FoundRow& found, ui::Go to, FoundDrawn& drawn) {
    if (draw_found_row(row, found, hint_w())) drawn.go = std::move(to);
}

FoundRow person_row(const FoundPerson& found) {
    const std::string name = found.name.empty() ? std::string(tr("Name not known")) : found.name;
    return {text_of(found.id), Icon::person, name, found.phone, {}};
}

FoundRow receipt_row(const FoundReceipt& found) {
    std::string below = iso_date(found.date) + "·" + yuan_text(found.total);
    if (!found.goods.empty()) below += "·" + found.goods;
    return {
        found.number, Icon::receipt_long, tr("Receipt {1}", {found.number}), std::move(below), {}};
}

void draw_new_for_phone(Rect row, const std::string& phone, FoundDrawn& drawn) {
    const FoundRow fresh{
        phone, Icon::add, tr("New complaint for {1}", {local_phone(phone)}),
        tr("Nobody with this number is known yet"), {}};
    draw_row(row, fresh, {"complaints.new", "phone:" + phone}, drawn);
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
    return found_row_h * static_cast<float>(count);
}

void draw_rows(
    Rect place, float rows_h, const ScanFound& found, const desk::Viewing& viewing,
    FoundDrawn& drawn) {
    const Rect moved = ui::begin_scroll("found", place, rows_h);
    Rect in{moved.x, moved.y, moved.w, rows_h};
    const Rect first{in.x, in.y, in.w, found_row_h};
    const auto next = [&] { return ui::cut_top(in, found_row_h); };
    const auto draw_people = [&] {
        for (const auto& one : found.people)
            draw_row(next(), person_row(one), {"person", text_of(one.id)}, drawn);
    };
    if (people_first(found)) draw_people();
    for (const auto& one : found.cases)
        draw_row(next(), found_row(one, viewing), {"complaints.case", text_of(one.id)}, drawn);
    for (const auto& one : found.returns)
        draw_row(next(), found_row(one, viewing), {"returns.one", text_of(one.id)}, drawn);
    if (!people_first(found)) draw_people();
    for (const auto& one : found.receipts)
        draw_row(next(), receipt_row(one), {"returns.new", one.number}, drawn);
    if (offers_new(found)) draw_new_for_phone(next(), found.phone, drawn);
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
