#include "desk/complaints/bulk_close_screen.h"

#include <algorithm>

#include "base/text.h"
#include "desk/complaints/closing.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::complaints {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float open_row_h = 72;
constexpr std::size_t resolution_most = 500; // characters

std::int64_t count_of(std::size_t count) {
    return static_cast<std::int64_t>(count);
}

std::string close_words(const BulkUi& bulk) {
    return ui::tr_plural("Close {1} case", "Close {1} cases", count_of(bulk.chosen.size()));
}

bool draw_close(Rect& from, const BulkUi& bulk, bool enabled, const char* why_not) {
    const std::string words = close_words(bulk);
    const ui::Button close{
        .label = words,
        .icon = Icon::task_alt,
        .kind = ui::Kind::primary,
        .enabled = enabled,
        .why_not = why_not};
    return ui::button(ui::cut_right(from, ui::button_width(close), 8), close);
}

void choose_all(const std::vector<ListedCase>& rows, BulkUi& bulk) {
    for (const ListedCase& row : rows)
        if (!is_chosen(bulk, row.id)) toggle(bulk, row.id);
}

void draw_question(BulkUi& bulk, BulkWish& wish) {
    const ui::Dialog dialog = ui::begin_dialog("bulk", close_words(bulk), 720, 400);
    Rect in = dialog.inside;
    Rect foot = ui::cut_bottom(in, 56, 12);
    const float words_h = ui::paragraph(
        in,
        tr("A case that something is missing for stays open, and you are told what."),
        ui::type::body, ui::colour(Token::t1));
    ui::cut_top(in, words_h, 12);
    ui::text_area(
        in, bulk.resolution,
        {.name = tr("How they were resolved"),
         .placeholder = tr("How it was resolved, in 10 characters or more"),
         .limit = resolution_most});
    const ui::Button cancel{.label = tr("Cancel"), .kind = ui::Kind::ghost};
    const bool left = ui::button(ui::cut_left(foot, ui::button_width(cancel)), cancel);
    const bool told = character_count(trimmed(bulk.resolution)) >= resolution_least;
    if (draw_close(foot, bulk, told, tr("How it was resolved, in 10 characters or more"))) {
        wish.close.push_back({bulk.chosen, bulk.resolution});
        bulk.asking = false;
    }
    ui::end_dialog();
    if (left || dialog.closed) bulk.asking = false;
}

void draw_open(Rect in, const std::vector<StaysOpen>& open, BulkWish& wish) {
    const auto rows = ui::begin_list("stay open", in, count_of(open.size()), open_row_h);
    for (std::int64_t i = rows.first; i < rows.last; ++i) {
        const StaysOpen& one = open[static_cast<std::size_t>(i)];
        const Rect row = rows.row_box(i);
        ui::push_id(text_of(one.id));
        if (ui::list_row(row, one.title, false).clicked) wish.go.push_back(one.id);
        ui::pop_id();
        ui::text(
            {row.x + 16, row.y + 10}, one.title, ui::type::body_bold, ui::colour(Token::t1),
            row.w - 72);
        ui::text(
            {row.x + 16, row.y + 38}, one.why, ui::type::label, ui::colour(Token::t2), row.w - 72);
        ui::icon(
            {row.right() - 40, row.y + open_row_h / 2 - 12}, Icon::chevron_right, 24,
            ui::colour(Token::t3));
    }
    ui::end_list();
}

std::string title_of(const BulkOutcome& outcome) {
    if (outcome.running())
        return tr(
            "Closing: {1} of {2}",
            {std::to_string(outcome.closed + outcome.open.size()), std::to_string(outcome.asked)});
    if (outcome.open.empty())
        return ui::tr_plural("{1} case closed", "{1} cases closed", count_of(outcome.closed));
    return tr(
        "{1} closed, {2} stay open",
        {std::to_string(outcome.closed), std::to_string(outcome.open.size())});
}

void draw_outcome(BulkUi& bulk, BulkWish& wish) {
    const BulkOutcome& outcome = bulk.outcome;
    const float h = outcome.open.empty() ? 220 : 560;
    const ui::Dialog dialog = ui::begin_dialog("bulk", title_of(outcome), 820, h);
    Rect in = dialog.inside;
    Rect foot = ui::cut_bottom(in, 56, 12);
    if (!outcome.open.empty()) draw_open(in, outcome.open, wish);
    const ui::Button done{
        .label = tr("Done"), .kind = ui::Kind::primary, .busy = outcome.running()};
    const bool left = ui::button(ui::cut_right(foot, ui::button_width(done)), done);
    ui::end_dialog();
    if ((left || dialog.closed || !wish.go.empty()) && !outcome.running()) bulk = {};
}

} // namespace

bool is_chosen(const BulkUi& bulk, CaseId id) {
    return std::ranges::find(bulk.chosen, id) != bulk.chosen.end();
}

void toggle(BulkUi& bulk, CaseId id) {
    if (std::erase(bulk.chosen, id) > 0 || bulk.chosen.size() >= closed_at_once_most) return;
    bulk.chosen.push_back(id);
}

void draw_choice_mark(Rect row, bool chosen) {
    ui::icon(
        {row.right() - 44, row.y + row.h / 2 - 13},
        chosen ? Icon::check_box : Icon::check_box_outline_blank, 26,
        ui::colour(chosen ? Token::acc_text : Token::t3));
}

void draw_bulk_foot(Rect foot, const std::vector<ListedCase>& rows, BulkUi& bulk) {
    ui::line_h(foot.x, foot.y, foot.w, ui::colour(Token::border));
    Rect in{foot.x + 4, foot.y + 2, foot.w - 8, 56};
    const ui::Button cancel{
        .label = tr("Cancel"), .kind = ui::Kind::ghost, .shortcut = ui::key(ui::Key::escape)};
    const ui::Button all{
        .label = tr("All in the list"), .icon = Icon::done_all, .kind = ui::Kind::ghost};
    const bool left = ui::button(ui::cut_left(in, ui::button_width(cancel), 8), cancel);
    if (ui::button(ui::cut_left(in, ui::button_width(all), 8), all)) choose_all(rows, bulk);
    if (draw_close(
            in, bulk, !bulk.chosen.empty(), tr("Tap the cases that are to be closed")))
        bulk.asking = true;
    if (left) bulk = {};
}

BulkWish draw_bulk_dialog(BulkUi& bulk) {
    BulkWish wish;
    if (bulk.outcome.asked > 0)
        draw_outcome(bulk, wish);
    else if (bulk.asking)
        draw_question(bulk, wish);
    return wish;
}

} // namespace foyer::complaints
