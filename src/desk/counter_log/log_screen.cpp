#include "desk/counter_log/log_screen.h"

#include <algorithm>
#include <array>

#include "desk/counter_log/log_parts_screen.h"
#include "ui/keys.h"
#include "ui/list_keys.h"
#include "ui/motion.h"
#include "ui/texts.h"

namespace foyer::counter_log {

using desk::ListState;
using desk::Viewing;
using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

namespace {

constexpr float bar_h = 56;
constexpr float bar_gap = 16;
constexpr float head_h = 40;
constexpr float row_h = 59;
constexpr float foot_h = 68;
constexpr float detail_w = 350;
constexpr float wide_w = 1000;  // from here on the detail stands beside the list
constexpr float hash_w = 800;   // a narrower list has no room for hashes
constexpr float low_h = 560;    // a lower page keeps the badge in the row of the filters
constexpr float tall_h = 1000;  // from here on the detail stands below the list
constexpr float tall_detail_h = 340;

struct Layout {
    Rect filters;
    Rect badge;
    Rect table;
    std::optional<Rect> detail;
};

Layout layout_of(Rect body, float badge_w) {
    Rect rest = ui::inset(body, 24, 20);
    Layout layout;
    layout.filters = ui::cut_top(rest, bar_h, bar_gap);
    const bool beside = rest.w >= wide_w;
    layout.badge = beside || body.h < low_h ? ui::cut_right(layout.filters, badge_w, bar_gap)
                                            : ui::cut_top(rest, bar_h, bar_gap);
    layout.table = rest;
    if (beside) layout.detail = ui::cut_right(layout.table, detail_w, 20);
    else if (rest.h >= tall_h) layout.detail = ui::cut_bottom(layout.table, tall_detail_h, 20);
    return layout;
}

int rows_in(Rect table) {
    return std::max(1, static_cast<int>((table.h - 2 - head_h - foot_h) / row_h));
}

// Entries of several days show their day under the time.
bool shows_days(const Ui& ui) {
    return ui.period != Period::today && ui.period != Period::yesterday;
}

const LogRow* selected_row(const LogPage& page, const Ui& ui) {
    if (page.rows.empty()) return nullptr;
    const auto found = ui.selected ? std::ranges::find(page.rows, *ui.selected, &LogRow::key)
                                   : page.rows.end();
    return found == page.rows.end() ? &page.rows.front() : &*found;
}

void draw_time(Rect cell, Rect row, const LogRow& entry, const Ui& ui, const Viewing& viewing) {
    const std::string time = ui::clock_seconds_text(entry.at(), *viewing.zone);
    const bool with_day = shows_days(ui);
    ui::text(
        {cell.x, row.y + (with_day ? 9.0F : 18.0F)}, time, ui::type::row, ui::colour(Token::t2));
    if (!with_day) return;
    ui::text(
        {cell.x, row.y + 31}, ui::day_text(entry.at(), *viewing.zone), ui::type::small,
        ui::colour(Token::t3), cell.w);
}

void draw_action(Rect cell, Rect row, const LogRow& entry) {
    const Face face = face_of(entry);
    const ui::ToneColours colours = ui::tone_colours(face.tone);
    const Rect mark{cell.x, row.y + 11, 36, 36};
    ui::fill_rect(mark, colours.soft, 12);
    ui::icon_in(mark, face.icon, 19, colours.text);
    ui::text(
        {cell.x + 48, row.y + 18}, sentence_text(entry.title), ui::type::row_bold,
        ui::colour(Token::t1), cell.w - 48);
}

void draw_cells(const std::vector<Rect>& cells, Rect row, const LogRow& entry, const Ui& ui,
                const Viewing& viewing) {
    draw_time(cells[0], row, entry, ui, viewing);
    draw_action(cells[1], row, entry);
    const auto colour = ui::colour(Token::t1);
    ui::text(
        {cells[2].x, row.y + 18}, reference_text(entry, viewing), ui::type::row, colour,
        cells[2].w);
    ui::text(
        {cells[3].x, row.y + 18}, staff_text(entry.actor, viewing), ui::type::row, colour,
        cells[3].w);
    if (cells.size() < 5) return;
    ui::mono(
        {cells[4].x, row.y + 18}, short_hash(entry.hash), 15, 22, ui::colour(Token::t3),
        ui::Align::right, cells[4].w);
}

std::vector<Rect> draw_head(Rect box, const Ui& ui, const Viewing& viewing) {
    const float time_w = shows_days(ui) ? 140 : 100;
    const float staff_w = !viewing.english ? 98 : box.w >= hash_w ? 130 : 150;
    const float reference_w = shows_days(ui) ? 140 : viewing.english ? 170 : 186;
    std::vector<ui::Column> columns = {
        {tr("Time"), time_w, ui::Align::left},
        {tr("Action"), 0, ui::Align::left},
        {tr("Reference"), reference_w, ui::Align::left},
        {tr("Staff"), staff_w, ui::Align::left}};
    if (box.w >= hash_w) columns.push_back({tr("Hash"), 153, ui::Align::right});
    return ui::table_head(box, columns);
}

void draw_rows(Rect area, const std::vector<Rect>& cells, const LogPage& page, Ui& ui,
               const Viewing& viewing) {
    const LogRow* selected = selected_row(page, ui);
    ui::push_clip(area);
    for (const LogRow& entry : page.rows) {
        // The last of a full page reaches down to the foot, so that one line parts them.
        const Rect row = ui::cut_top(area, area.h < 2 * row_h ? area.h : row_h);
        const std::string title = sentence_text(entry.title);
        const std::string time = ui::clock_seconds_text(entry.at(), *viewing.zone);
        ui::push_id(short_hash(entry.hash));
        if (ui::table_row(row, time + " " + title, &entry == selected).clicked) {
            ui.selected = entry.key;
            ui.detail_open = true;
        }
        ui::pop_id();
        draw_cells(cells, row, entry, ui, viewing);
    }
    ui::pop_clip();
}

void draw_empty(Rect area, Ui& ui) {
    const char* text = tr("Everything that is done at the desk appears here at once.");
    if (!is_filtered(ui)) {
        ui::empty_state(area, Icon::menu_book, tr("No entries yet"), text);
        return;
    }
    const ui::Button all{.label = tr("Show all entries"), .kind = ui::Kind::tonal};
    if (ui::empty_state(area, Icon::menu_book, tr("No such entries"), text, all)) {
        ui = Ui{};
        ui.period = Period::always;
    }
}

void draw_list(Rect area, const std::vector<Rect>& cells, const LogPage& page, Ui& ui,
               const Viewing& viewing, Wishes& wishes) {
    switch (page.state) {
    case ListState::loading: {
        const auto waiting = ui::shown_for_ms(ui::motion_id("log loading"));
        ui::loading_state(ui::inset(area, 20, 12), rows_in(area), waiting);
        return;
    }
    case ListState::failed:
        if (ui::failed_state(
                area, tr("The log could not be read."),
                tr("Try again. The entries themselves are safe on this machine."))) {
            wishes.emplace_back(Reload{});
        }
        return;
    case ListState::ready:
    case ListState::offline:
        if (page.rows.empty()) return draw_empty(area, ui);
        return draw_rows(area, cells, page, ui, viewing);
    }
}

std::string count_text(const LogPage& page, const Ui& ui) {
    const std::string shown = ui::grouped(static_cast<std::int64_t>(page.rows.size()));
    const std::string all = ui::grouped(page.count);
    return ui.period == Period::today ? tr("{1} of {2} entries today", {shown, all})
                                      : tr("{1} of {2} entries", {shown, all});
}

void turn_page(Ui& ui, const LogPage& page, Side side) {
    if (page.rows.empty()) return;
    ui.beside = side == Side::older ? page.rows.back().key : page.rows.front().key;
    ui.side = side;
    ui.selected.reset();
}

void draw_foot(Rect box, const LogPage& page, Ui& ui) {
    ui::line_h(box.x, box.y, box.w, ui::colour(Token::border));
    Rect rest = ui::inset({box.x, box.y + 1, box.w, box.h - 2}, 20, 5);
    const Rect older = ui::cut_right(rest, 56, 8);
    const Rect newer = ui::cut_right(rest, 56, 8);
    const bool ready = page.state == ListState::ready;
    if (ready) ui::text_in(rest, count_text(page, ui), ui::type::label, ui::colour(Token::t3));
    const ui::Button to_newer{
        .label = tr("Newer entries"), .icon = Icon::chevron_left,
        .shortcut = ui::key(ui::Key::page_up), .enabled = ready && page.newer, .icon_only = true};
    const ui::Button to_older{
        .label = tr("Older entries"), .icon = Icon::chevron_right,
        .shortcut = ui::key(ui::Key::page_down), .enabled = ready && page.older,
        .icon_only = true};
    if (ui::button(newer, to_newer)) turn_page(ui, page, Side::newer);
    if (ui::button(older, to_older)) turn_page(ui, page, Side::older);
}

// Up and down choose among the lines of the page.
void move_selection(const LogPage& page, Ui& ui) {
    const LogRow* selected = selected_row(page, ui);
    if (selected == nullptr || ui.open != OpenList::none) return;
    const auto at = selected - page.rows.data();
    const auto last = static_cast<std::ptrdiff_t>(page.rows.size()) - 1;
    std::ptrdiff_t next = at;
    ui::claim_arrows();
    if (ui::pressed(ui::key(ui::Key::down))) next = std::min(at + 1, last);
    if (ui::pressed(ui::key(ui::Key::up))) next = std::max<std::ptrdiff_t>(at - 1, 0);
    if (next != at) ui.selected = page.rows[static_cast<std::size_t>(next)].key;
}

void draw_table(Rect box, const LogPage& page, Ui& ui, const Viewing& viewing, Wishes& wishes) {
    ui::card(box);
    Rect inside = ui::inset(box, 1);
    const auto cells = draw_head(ui::cut_top(inside, head_h), ui, viewing);
    const Rect foot = ui::cut_bottom(inside, foot_h);
    draw_list(inside, cells, page, ui, viewing, wishes);
    draw_foot(foot, page, ui);
}

void draw_side(Rect box, const LogPage& page, const Ui& ui, const Viewing& viewing,
               Wishes& wishes) {
    ui::card(box);
    const Rect inside = ui::inset(box, 21);
    const bool ready = page.state == ListState::ready;
    if (const LogRow* row = ready ? selected_row(page, ui) : nullptr) {
        draw_detail(inside, *row, viewing, wishes);
    } else if (ready) {
        ui::empty_state(
            inside, Icon::link, tr("No entry chosen"),
            tr("What an entry holds and how it is linked is shown here."));
    }
}

void draw_drawer(const LogPage& page, Ui& ui, const Viewing& viewing, Wishes& wishes) {
    const LogRow* row = selected_row(page, ui);
    if (!ui.detail_open || row == nullptr) return;
    const ui::Dialog drawer = ui::begin_drawer("log entry", tr("Counter log"));
    draw_detail(drawer.inside, *row, viewing, wishes);
    ui::end_drawer();
    if (drawer.closed) ui.detail_open = false;
}

}  // namespace

Ui about_subject(SubjectId subject) {
    Ui ui;
    ui.subject = subject;
    ui.period = Period::always;
    return ui;
}

LogQuestion question_of(const Ui& ui, Rect body, const Viewing& viewing) {
    LogQuestion question;
    if (viewing.zone != nullptr) question.days = days_of(ui.period, viewing.now, *viewing.zone);
    question.topic = ui.topic;
    question.staff = ui.staff;
    question.subject = ui.subject;
    question.only = ui.only;
    question.beside = ui.beside;
    question.side = ui.side;
    question.rows = rows_in(layout_of(body, 0).table);
    return question;
}

std::vector<Wish> draw(const Model& model, Ui& ui, Rect body, const Viewing& viewing) {
    Wishes wishes;
    const bool little_room = body.h < low_h && body.w < wide_w;
    const Layout layout = layout_of(body, badge_width(model.chain, viewing, little_room));
    draw_filters(ui, layout.filters, model, viewing);
    draw_badge(layout.badge, model.chain, viewing, wishes);
    draw_table(layout.table, model.page, ui, viewing, wishes);
    move_selection(model.page, ui);
    if (layout.detail) {
        draw_side(*layout.detail, model.page, ui, viewing, wishes);
    } else {
        draw_drawer(model.page, ui, viewing, wishes);
    }
    draw_open_list(ui, viewing);
    return wishes;
}

}  // namespace foyer::counter_log
