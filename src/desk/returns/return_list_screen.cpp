#include "desk/returns/return_list_screen.h"

#include <algorithm>
#include <array>

#include "desk/returns/return_filters_screen.h"
#include "desk/returns/return_look_screen.h"
#include "ui/list_keys.h"
#include "ui/motion.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::returns {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;
using Wishes = std::vector<ReturnListWish>;

constexpr float row_h = 80;
constexpr float roomy_from = 1000;
constexpr float customers_from = 720; // a narrower table has no room for them

void draw_customer(Rect cell, const ListedReturn& listed) {
    if (cell.w < 60) return;
    const bool named = !listed.customer.empty() || !listed.phone.empty();
    const float mid = cell.y + row_h / 2;
    if (!named) {
        ui::text(
            {cell.x, mid - 11.5F}, tr("Not named"), ui::type::row, ui::colour(Token::t3), cell.w);
        return;
    }
    ui::text(
        {cell.x, cell.y + 20}, listed.customer.empty() ? tr("Not named") : listed.customer,
        ui::type::row, ui::colour(Token::t1), cell.w);
    ui::text(
        {cell.x, cell.y + 41.5F}, listed.phone, ui::type::small, ui::colour(Token::t3), cell.w);
}

// Where there is little room, the number of the return alone.
std::string below_title(const ListedReturn& listed, Date today, float w) {
    const std::string number = desk::short_text_of(listed.number, today);
    const std::string all = number + "·" +
        (listed.receipt.empty() ? std::string(tr("without a receipt"))
                                : tr("receipt {1}", {listed.receipt}));
    return ui::text_width(all, ui::type::small) <= w ? all : number;
}

void draw_return_row(
    Rect row, const std::vector<Rect>& cells, const ListedReturn& listed,
    const desk::Viewing& viewing) {
    const float y = row.y;
    const Date today = viewing.zone->business_date(viewing.now);
    ui::text(
        {cells[0].x, y + 18.5F}, listed.title, ui::type::body_bold, ui::colour(Token::t1),
        cells[0].w);
    ui::text(
        {cells[0].x, y + 42.5F}, below_title(listed, today, cells[0].w), ui::type::small,
        ui::colour(Token::t3), cells[0].w);
    draw_customer({cells[1].x, y, cells[1].w, row_h}, listed);
    const auto chip = phase_chip(listed.phase, listed.response, listed.repairing);
    const Rect chip_place{cells[2].x, y + 27, cells[2].w, 26};
    if (ui::chip_width(chip, true) <= chip_place.w)
        ui::draw_chip({chip_place.x, chip_place.y}, chip, true);
    else
        ui::text(
            {chip_place.x, y + 28.5F}, chip.label, ui::type::row_bold,
            ui::tone_colours(chip.tone).text, chip_place.w);
    ui::text_in(
        {cells[3].x, y, cells[3].w, row_h}, yuan_text(listed.money_back), ui::type::row_bold,
        ui::colour(Token::t1), ui::Align::right);
    ui::text(
        {cells[4].x, y + 20}, ui::when_text(listed.opened_at, viewing.now, *viewing.zone),
        ui::type::row, ui::colour(Token::t1), cells[4].w);
    ui::text(
        {cells[4].x, y + 41.5F}, desk::name_of(viewing, listed.opened_by), ui::type::small,
        ui::colour(Token::t3), cells[4].w);
    ui::icon({row.right() - 44, y + 27.5F}, Icon::chevron_right, 24, ui::colour(Token::t3));
}

// Up and down move, Enter opens; the first press of an arrow chooses the first row. A search with
// one answer is opened by Enter from its field.
void hear_keys(const ReturnListModel& model, ReturnListUi& state, float shown_h, Wishes& wishes) {
    if (model.rows.empty()) return;
    const bool enter = ui::pressed(ui::key(ui::Key::enter));
    const bool typing = ui::text_field_focused();
    if (typing) {
        if (enter && !state.search.empty() && model.rows.size() == 1)
            wishes.emplace_back(ui::Go{"returns.one", text_of(model.rows.front().id)});
        return;
    }
    ui::claim_arrows();
    const int step =
        (ui::pressed(ui::key(ui::Key::down)) ? 1 : 0) - (ui::pressed(ui::key(ui::Key::up)) ? 1 : 0);
    const auto at = std::ranges::find(
        model.rows, state.selected, [](const ListedReturn& row) { return std::optional(row.id); });
    if (enter && at != model.rows.end())
        wishes.emplace_back(ui::Go{"returns.one", text_of(at->id)});
    if (step == 0) return;
    const auto last = static_cast<std::int64_t>(model.rows.size()) - 1;
    const auto index = at == model.rows.end() ? std::int64_t{-1} : at - model.rows.begin();
    const auto wished = std::clamp<std::int64_t>(index + step, 0, last);
    state.selected = model.rows[static_cast<std::size_t>(wished)].id;
    ui::scroll_to_row("returns", wished, row_h, shown_h);
}

void draw_rows(
    Rect area, const std::vector<Rect>& cells, const ReturnListModel& model, ReturnListUi& state,
    const desk::Viewing& viewing, Wishes& wishes) {
    const auto count = static_cast<std::int64_t>(model.rows.size());
    if (state.from_the_top) ui::scroll_to_top("returns");
    state.from_the_top = false;
    hear_keys(model, state, area.h, wishes);
    const auto visible = ui::begin_list("returns", area, count, row_h);
    for (std::int64_t i = visible.first; i < visible.last; ++i) {
        const ListedReturn& listed = model.rows[static_cast<std::size_t>(i)];
        const std::string id = text_of(listed.id);
        ui::push_id(id);
        const Rect row = visible.row_box(i);
        if (ui::table_row(row, listed.title, state.selected == listed.id).clicked)
            wishes.emplace_back(ui::Go{"returns.one", id});
        draw_return_row(row, cells, listed, viewing);
        ui::pop_id();
    }
    if (model.more && visible.last + 20 >= count) state.limit = static_cast<int>(count) + 200;
    ui::end_list();
}

void draw_empty(Rect area, const ReturnListUi& state) {
    if (!state.search.empty())
        return ui::empty_state(
            area, Icon::search, tr("No return found"),
            tr("Type the number on the slip, the receipt, or four digits of the phone"));
    switch (state.scope) {
    case Scope::waiting:
        return ui::empty_state(
            area, Icon::task_alt, tr("Nothing waits for approval"),
            tr("Returns that were left for approval appear here"));
    case Scope::at_desk:
        return ui::empty_state(
            area, Icon::inventory_2, tr("No goods are left at the desk"),
            tr("Settled returns stay here until it is said what becomes of the goods"));
    default:
        return ui::empty_state(
            area, Icon::swap_horiz, tr("No returns here"),
            tr("Returns appear here as they are opened"));
    }
}

std::vector<Rect> draw_head(Rect head) {
    const bool roomy = head.w >= roomy_from;
    const bool customers = head.w >= customers_from;
    const std::array columns{
        ui::Column{tr("Return"), 0},
        ui::Column{customers ? tr("Customer") : "", customers ? (roomy ? 170.0F : 130.0F) : 1.0F},
        ui::Column{tr("State"), roomy ? 270.0F : 170.0F},
        ui::Column{tr("Paid back"), roomy ? 120.0F : 100.0F, ui::Align::right},
        ui::Column{tr("Opened"), roomy ? 200.0F : 130.0F},
        ui::Column{"", 64}};
    return ui::table_head(head, columns);
}

void draw_table(
    Rect box, const ReturnListModel& model, ReturnListUi& state, const desk::Viewing& viewing,
    Wishes& wishes) {
    ui::card(box);
    Rect in = ui::inset(box, 1);
    const auto cells = draw_head(ui::cut_top(in, 40));
    if (model.state == desk::ListState::loading) {
        ui::loading_state(
            ui::inset(in, 20, 16), 7, ui::shown_for_ms(ui::motion_id("loading returns")));
    } else if (model.state == desk::ListState::failed) {
        if (ui::failed_state(
                in, tr("The list could not be read"), tr("Your data is safe. Try again.")))
            wishes.emplace_back(ui::ReadAgain{});
    } else if (model.rows.empty()) {
        draw_empty(in, state);
    } else {
        draw_rows(in, cells, model, state, viewing, wishes);
    }
    ui::card_edge(box);
}

} // namespace

std::vector<ReturnListWish>
draw(const ReturnListModel& model, ReturnListUi& state, Rect body, const desk::Viewing& viewing) {
    Wishes wishes;
    Rect area = ui::inset(body, 24, 20);
    draw_list_bar(ui::cut_top(area, list_bar_h, 16), model, state, wishes);
    draw_table(area, model, state, viewing, wishes);
    return wishes;
}

} // namespace foyer::returns
