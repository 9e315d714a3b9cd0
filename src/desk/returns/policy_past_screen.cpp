// The draft played over the returns of the last days: how the verdicts and the money would have
// been, and which returns would have ended otherwise.
#include <algorithm>
#include <array>

#include "desk/returns/policy_parts_screen.h"

namespace foyer::returns::policy {
namespace {

using ui::Align;
using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float row_h = 58;
constexpr float bar_h = 72;
constexpr float figures_h = 88;
constexpr float lead_h = figures_h + 32;
constexpr int lead_rows = 3; // of the list, when the lead scrolls with it
constexpr float low_below = 380;
constexpr std::array days_offered{7, 30, 90};

// ---- what to play -------------------------------------------------------------------------------

bool is_stale(const Scene& scene) {
    return scene.model.played.days > 0 &&
        changed_rows(*scene.ui.edit, scene.model.shelf) != scene.model.played.rows;
}

void draw_choice(Rect bar, const Scene& scene) {
    const Played& played = scene.model.played;
    const ui::Button play{
        .label = tr("Play it over them"),
        .icon = Icon::history,
        .kind = ui::Kind::tonal,
        .enabled = !scene.changes.empty(),
        .busy = played.running,
        .why_not = tr("The draft changes nothing.")};
    if (ui::button(ui::cut_right(bar, ui::button_width(play), 16), play))
        scene.wishes.emplace_back(PlayDraft{scene.ui.days});
    for (const int days : days_offered) {
        const std::string label = tr("{1} days", {std::to_string(days)});
        const bool on = scene.ui.days == days;
        const float w = ui::filter_chip_width(label, Icon::none, false, on);
        if (w > bar.w) return;
        if (ui::filter_chip(ui::cut_left(bar, w, 8), label, on)) scene.ui.days = days;
    }
    if (!is_stale(scene)) return;
    const char* stale = tr("The draft has changed since: play it again");
    const float h = ui::paragraph_height(bar.w, stale, ui::type::label);
    ui::paragraph(
        {bar.x, bar.y + (bar.h - h) / 2, bar.w, h}, stale, ui::type::label,
        ui::tone_colours(ui::Tone::warn).text);
}

// ---- what came out ------------------------------------------------------------------------------

struct FigureWords {
    std::string label;
    std::string before;
    std::string after;
};

std::vector<FigureWords> figures_of(const Replay& found) {
    const auto count = [](const VerdictCounts& counts, Response response) {
        return counts[static_cast<std::size_t>(response)];
    };
    const auto row = [&](const char* label, Response response) {
        return FigureWords{
            label, ui::grouped(count(found.verdicts_before, response)),
            ui::grouped(count(found.verdicts_after, response))};
    };
    const auto denied = [&](const VerdictCounts& counts) {
        return ui::grouped(
            count(counts, Response::deny_overridable) + count(counts, Response::deny));
    };
    return {
        row(tr("Approved"), Response::approve),
        row(tr("Under a condition"), Response::approve_if),
        {tr("Denied"), denied(found.verdicts_before), denied(found.verdicts_after)},
        {tr("Money back"), yuan_text(found.money_before), yuan_text(found.money_after)}};
}

void draw_figure(Rect box, const FigureWords& figure) {
    const bool same = figure.before == figure.after;
    ui::fill_rect(box, ui::colour(same ? Token::surface2 : Token::acc_soft), 12);
    Rect in = ui::inset(box, 14, 10);
    ui::text_in(ui::cut_top(in, 22), figure.label, ui::type::label, ui::colour(Token::t2));
    const std::string words = same ? figure.before : figure.before + " → " + figure.after;
    const ui::Type size =
        ui::text_width(words, ui::type::title) <= in.w ? ui::type::title : ui::type::row_bold;
    ui::text({in.x, in.y + 6}, words, size, ui::colour(same ? Token::t1 : Token::acc_text), in.w);
}

void draw_figures(Rect box, const Replay& found) {
    const auto figures = figures_of(found);
    const auto places = ui::columns(box, {ui::fill(), ui::fill(), ui::fill(), ui::fill(1.6F)}, 12);
    for (std::size_t i = 0; i < figures.size(); ++i)
        draw_figure(places[i], figures[i]);
}

std::vector<ui::Column> head_columns(float width) {
    if (width < 760)
        return {{tr("Return"), 0}, {tr("Would be"), 200}, {tr("Money"), 150, Align::right}};
    return {
        {tr("Return"), 0},
        {tr("Was"), width * 0.19F},
        {tr("Would be"), width * 0.19F},
        {tr("Money then"), width * 0.13F, Align::right},
        {tr("With the draft"), width * 0.15F, Align::right}};
}

void draw_verdict(Rect cell, Response response) {
    const bool given = is_approved(response);
    const bool clean = response == Response::approve;
    const char* words = clean ? tr("Approved") : given ? tr("Under a condition") : tr("Denied");
    ui::status_chip(
        {cell.x, cell.y + (cell.h - 26) / 2},
        clean       ? ui::Tone::ok
            : given ? ui::Tone::warn
                    : ui::Tone::danger,
        clean       ? Icon::check_circle
            : given ? Icon::verified_user
                    : Icon::block,
        words, true);
}

void draw_case(
    Rect box, const std::vector<Rect>& cells, const ReplayedCase& one,
    const desk::Viewing& viewing) {
    const auto cell = [&](std::size_t i) { return Rect{cells[i].x, box.y, cells[i].w, box.h}; };
    const float w = cells[0].w - 12;
    ui::text(
        {cells[0].x, box.y + 8}, one.title.empty() ? one.number : one.title, ui::type::row_bold,
        ui::colour(Token::t1), w);
    ui::text(
        {cells[0].x, box.y + 31},
        one.number + "·" + ui::when_text(one.opened_at, viewing.now, *viewing.zone),
        ui::type::small, ui::colour(Token::t3), w);
    const bool wide = cells.size() == 5;
    if (wide) draw_verdict(cell(1), one.before);
    draw_verdict(cell(wide ? 2 : 1), one.after);
    const auto amount = [&](std::size_t i, Fen fen, ui::Type type) {
        ui::text_in(cell(i), yuan_text(fen), type, ui::colour(Token::t1), Align::right);
    };
    if (wide) amount(3, one.money_before, ui::type::row);
    amount(wide ? 4 : 2, one.money_after, ui::type::row_bold);
    ui::line_h(box.x, box.bottom() - 1, box.w, ui::colour(Token::border));
}

std::string changed_words(const Replay& found) {
    return tr(
        "{1} of {2} returns would have ended otherwise: {3} newly approved, {4} newly denied",
        {ui::grouped(found.changed), ui::grouped(found.cases), ui::grouped(found.newly_approved),
         ui::grouped(found.newly_denied)});
}

// The figures and the sentence; returns the columns of the cases below.
std::vector<Rect> draw_lead(Rect box, const Replay& found) {
    draw_figures(ui::inset(ui::cut_top(box, figures_h), 20, 4), found);
    ui::text_in(
        ui::inset(ui::cut_top(box, 32), 20, 0), changed_words(found), ui::type::label,
        ui::colour(Token::t2));
    if (found.examples.empty()) return {};
    return ui::table_head(ui::cut_top(box, 40), head_columns(box.w));
}

void draw_cases(
    const ui::VisibleRows& rows, std::int64_t lead, const std::vector<Rect>& cells,
    const Replay& found, const desk::Viewing& viewing) {
    for (std::int64_t i = std::max(rows.first, lead); i < rows.last; ++i)
        draw_case(
            rows.row_box(i), cells, found.examples[static_cast<std::size_t>(i - lead)], viewing);
}

// In a low window the figures scroll away with the cases.
void draw_low_result(Rect box, const Replay& found, const desk::Viewing& viewing) {
    const auto count = static_cast<std::int64_t>(found.examples.size());
    const auto rows = ui::begin_list("replayed", box, lead_rows + count, row_h);
    const Rect top = rows.row_box(0);
    const auto cells = draw_lead({top.x, top.y, top.w, lead_rows * row_h}, found);
    draw_cases(rows, lead_rows, cells, found, viewing);
    ui::end_list();
}

void draw_result(Rect box, const Replay& found, const desk::Viewing& viewing) {
    if (box.h < low_below) return draw_low_result(box, found, viewing);
    const bool none = found.examples.empty();
    const auto cells = draw_lead(ui::cut_top(box, none ? lead_h : lead_h + 40), found);
    if (none)
        return ui::empty_state(
            box, Icon::check_circle, tr("No return would have ended otherwise"),
            tr("{1} returns of these days were judged anew", {ui::grouped(found.cases)}),
            ui::Tone::ok);
    const auto count = static_cast<std::int64_t>(found.examples.size());
    const auto rows = ui::begin_list("replayed", box, count, row_h);
    draw_cases(rows, 0, cells, found, viewing);
    ui::end_list();
}

void draw_progress(Rect box, const Played& played) {
    Rect in = ui::inset(box, 20, 12);
    ui::text_in(
        ui::cut_top(in, 28),
        tr("{1} of {2} returns judged anew",
           {ui::grouped(played.found.cases), ui::grouped(played.of)}),
        ui::type::row, ui::colour(Token::t2));
    const float share = played.of == 0
        ? 0.0F
        : static_cast<float>(played.found.cases) / static_cast<float>(played.of);
    ui::progress(ui::cut_top(in, 8), share);
}

} // namespace

void draw_past(Rect box, const Scene& scene) {
    const Played& played = scene.model.played;
    Rect rest = box;
    draw_choice(ui::inset(ui::cut_top(rest, bar_h), 20, 8), scene);
    if (played.failed)
        return ui::empty_state(
            rest, Icon::error, tr("The returns could not be read"),
            tr("Your data is safe. Try again."), ui::Tone::danger);
    if (played.running) return draw_progress(rest, played);
    if (played.days == 0)
        return ui::empty_state(
            rest, Icon::history, tr("What would the draft have changed?"),
            tr("Choose the days and play it over their returns. Nothing is recorded."));
    draw_result(rest, played.found, scene.viewing);
}

} // namespace foyer::returns::policy
