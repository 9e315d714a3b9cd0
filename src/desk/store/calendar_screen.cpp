#include "desk/store/calendar_screen.h"

#include <algorithm>

#include "base/iso_time.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::store::calendar {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;
using Wishes = std::vector<Wish>;

constexpr float gap = 20;
constexpr float row_h = 56;
constexpr float week_h = 54 + 7 * (row_h + 8) + row_h + 32;
constexpr float years_h = 270;
constexpr float days_h = 336;

// What the cards draw with.
struct Sheet {
    const Model& model;
    Ui& ui;
    const desk::Viewing& viewing;
    Wishes& wishes;

    const Almanac& almanac() const { return model.facts.almanac; }
    bool may_change() const { return may_change_calendar(viewing.viewer); }
    std::string why_not() const {
        return may_change() ? std::string()
                            : tr(refuse(CalendarObjection::not_allowed).reason.text.c_str());
    }
};

void begin(const Almanac& almanac, Ui& state) {
    state.begun = true;
    for (std::size_t day = 0; day < state.week.size(); ++day) {
        state.week[day] = hours_text(almanac.calendar.week[day]);
    }
}

std::string shown(const desk::DayHours& hours) {
    return hours.empty() ? tr("Closed all day") : hours_text(hours);
}

// ---- the week ----------------------------------------------------------------------------------

void draw_weekday(Rect row, std::size_t day, const Sheet& sheet) {
    const char* name = tr(weekday_name(static_cast<int>(day) + 1));
    ui::text_in(ui::cut_left(row, 96, 12), name, ui::type::body, ui::colour(Token::t1));
    std::string& typed = sheet.ui.week[day];
    const bool wrong = sheet.ui.asked_week && !parse_hours(typed);
    ui::text_field(
        row, typed,
        {.name = name,
         .placeholder = tr("Closed all day"),
         .icon = wrong ? Icon::warning : Icon::none,
         .enabled = sheet.may_change(),
         .limit = 60,
         .content = ui::Content::number});
}

void save_week(const Sheet& sheet) {
    sheet.ui.asked_week = true;
    if (const auto week = week_in(sheet.ui)) sheet.wishes.emplace_back(SaveWeek{*week});
}

void draw_week(Rect box, const Sheet& sheet) {
    Rect in = ui::inset(ui::titled_card(box, tr("Opening hours")), 21, 16);
    for (std::size_t day = 0; day < sheet.ui.week.size(); ++day) {
        draw_weekday(ui::cut_top(in, row_h, 8), day, sheet);
    }
    const auto week = week_in(sheet.ui);
    const bool same = week && *week == sheet.almanac().calendar.week;
    const std::string why_not =
        sheet.may_change() ? tr("These are the hours already.") : sheet.why_not();
    const ui::Button save{
        .label = tr("Save the hours"),
        .icon = Icon::save,
        .kind = ui::Kind::primary,
        .enabled = sheet.may_change() && !same,
        .busy = sheet.model.busy,
        .why_not = why_not};
    Rect bar = ui::cut_top(in, row_h);
    const bool pressed = ui::button(ui::cut_right(bar, ui::button_width(save), 12), save);
    if (sheet.ui.asked_week && !week) {
        ui::text_in(
            bar, tr("Write hours as 08:30-12:00, 14:00-21:30."), ui::type::label,
            ui::colour(Token::danger));
    }
    if (pressed) save_week(sheet);
}

// ---- years -------------------------------------------------------------------------------------

void draw_year(Rect line, const Arrangement& arrangement) {
    ui::text_in(
        ui::cut_left(line, 64), std::to_string(arrangement.year), ui::type::body_bold,
        ui::colour(Token::t1));
    ui::text_in(line, arrangement.source, ui::type::label, ui::colour(Token::t2));
}

void draw_missing(Rect line, int year) {
    ui::status_chip(
        {line.x, line.y + 4}, ui::Tone::warn, Icon::warning,
        tr("No holidays of {1} are known.", {std::to_string(year)}));
}

void draw_import(Rect row, const Sheet& sheet) {
    const std::string why_not =
        sheet.may_change() ? tr("Write the name of the file first.") : sheet.why_not();
    const ui::Button import{
        .label = tr("Import"),
        .icon = Icon::download,
        .enabled = sheet.may_change() && !sheet.ui.file.empty(),
        .busy = sheet.model.busy,
        .why_not = why_not};
    const Rect place = ui::cut_right(row, ui::button_width(import), 12);
    ui::text_field(
        row, sheet.ui.file,
        {.name = tr("File with a year"),
         .placeholder = tr("File with a year"),
         .icon = Icon::event,
         .enabled = sheet.may_change(),
         .content = ui::Content::search});
    if (ui::button(place, import)) sheet.wishes.emplace_back(ImportFile{sheet.ui.file});
}

void draw_years(Rect box, const Sheet& sheet) {
    Rect in = ui::inset(ui::titled_card(box, tr("Holidays and make-up days")), 21, 12);
    draw_import(ui::cut_bottom(in, row_h, 8), sheet);
    const Date today = sheet.viewing.zone->local(sheet.viewing.now).date;
    if (const auto missing = desk::missing_year(sheet.almanac().calendar, today)) {
        draw_missing(ui::cut_top(in, 40), *missing);
    }
    const auto& years = sheet.almanac().years;
    for (auto year = years.rbegin(); year != years.rend() && in.h >= 32; ++year) {
        draw_year(ui::cut_top(in, 32), year->second);
    }
}

// ---- single dates ------------------------------------------------------------------------------

std::optional<SaveDay> day_in(const Ui& state) {
    const auto date = parse_iso_date(state.date);
    const auto hours = parse_hours(state.hours);
    if (!date || !hours) return std::nullopt;
    return SaveDay{*date, *hours, state.reason};
}

void draw_day_form(Rect& in, const Sheet& sheet) {
    Ui& state = sheet.ui;
    const auto boxes = ui::columns(ui::cut_top(in, row_h, 8), {ui::fill(), ui::fill()}, 10);
    const auto below = ui::columns(ui::cut_top(in, row_h, 8), {ui::fill(), ui::fill()}, 10);
    const bool enabled = sheet.may_change();
    ui::text_field(
        boxes[0], state.date,
        {.name = tr("Day"),
         .placeholder = "2026-12-31",
         .enabled = enabled,
         .limit = 10,
         .content = ui::Content::number});
    ui::text_field(
        boxes[1], state.hours,
        {.name = tr("Hours of that day"),
         .placeholder = tr("Closed all day"),
         .enabled = enabled,
         .limit = 60,
         .content = ui::Content::number});
    ui::text_field(
        below[0], state.reason,
        {.name = tr("Why"),
         .placeholder = tr("Why (optional)"),
         .enabled = enabled,
         .limit = reason_characters_max});
    const auto day = day_in(state);
    const std::string why_not =
        enabled ? tr("Write a day such as 2026-12-31 first.") : sheet.why_not();
    if (ui::button(
            below[1],
            {.label = tr("Set this day"),
             .icon = Icon::edit_calendar,
             .enabled = enabled && day,
             .busy = sheet.model.busy,
             .why_not = why_not})) {
        sheet.wishes.emplace_back(*day);
    }
}

void draw_day(Rect row, Date date, const desk::DayHours& hours, const Sheet& sheet) {
    ui::push_id(iso_date(date));
    const ui::Button usual{
        .label = tr("As usual"),
        .kind = ui::Kind::ghost,
        .enabled = sheet.may_change() && !sheet.model.busy};
    if (ui::button(ui::cut_right(row, ui::button_width(usual), 8), usual)) {
        sheet.wishes.emplace_back(SaveDay{date, std::nullopt, ""});
    }
    ui::pop_id();
    ui::text_in(ui::cut_left(row, 110), iso_date(date), ui::type::body_bold, ui::colour(Token::t1));
    const std::string& reason = sheet.almanac().reasons.at(date);
    ui::text_in(
        row, reason.empty() ? shown(hours) : shown(hours) + "·" + reason, ui::type::label,
        ui::colour(Token::t2));
}

void draw_days(Rect box, const Sheet& sheet) {
    Rect in = ui::inset(ui::titled_card(box, tr("Days with other hours")), 21, 12);
    draw_day_form(in, sheet);
    const Date today = sheet.viewing.zone->business_date(sheet.viewing.now);
    const auto& days = sheet.almanac().calendar.special_hours;
    const auto first = days.lower_bound(today);
    if (first == days.end()) {
        ui::text_in(
            ui::cut_top(in, 32), tr("None from today on"), ui::type::label, ui::colour(Token::t3));
        return;
    }
    const auto count = std::distance(first, days.end());
    const Rect moved = ui::begin_scroll("days", in, static_cast<float>(count) * row_h);
    Rect inside = moved;
    for (auto day = first; day != days.end(); ++day) {
        draw_day(ui::cut_top(inside, row_h), day->first, day->second, sheet);
    }
    ui::end_scroll();
}

void draw_cards(Rect area, const Sheet& sheet) {
    const bool narrow = area.w < 900;
    const float whole = narrow ? week_h + years_h + days_h + 2 * gap : week_h;
    Rect inside = ui::begin_scroll("calendar", area, whole);
    if (narrow) {
        draw_week(ui::cut_top(inside, week_h, gap), sheet);
        draw_years(ui::cut_top(inside, years_h, gap), sheet);
        draw_days(ui::cut_top(inside, days_h), sheet);
    } else {
        const auto halves =
            ui::columns({inside.x, inside.y, inside.w, week_h}, {ui::fill(), ui::fill()}, gap);
        draw_week(halves[0], sheet);
        Rect right = halves[1];
        draw_years(ui::cut_top(right, years_h, gap), sheet);
        draw_days(right, sheet);
    }
    ui::end_scroll();
}

} // namespace

void show_what_counts(Ui& state) {
    state = {};
}

std::optional<desk::WeekHours> week_in(const Ui& state) {
    desk::WeekHours week;
    for (std::size_t day = 0; day < week.size(); ++day) {
        const auto hours = parse_hours(state.week[day]);
        if (!hours) return std::nullopt;
        week[day] = *hours;
    }
    return week;
}

Wishes draw(const Model& model, Ui& state, Rect body, const desk::Viewing& viewing) {
    Wishes wishes;
    const Rect area = ui::inset(body, 24, 20);
    if (model.state == desk::ListState::failed) {
        if (ui::failed_state(
                area, tr("The calendar could not be read"),
                tr("Try again. If it stays so, start the desk anew."))) {
            wishes.emplace_back(ReadAgain{});
        }
        return wishes;
    }
    if (model.state == desk::ListState::loading) {
        ui::loading_state(area, 6, 1000);
        return wishes;
    }
    if (!state.begun) begin(model.facts.almanac, state);
    draw_cards(area, {model, state, viewing, wishes});
    return wishes;
}

} // namespace foyer::store::calendar
