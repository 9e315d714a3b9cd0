#include "desk/store/calendar_decision.h"

#include <algorithm>

#include "base/text.h"
#include "desk/refusal_table.h"
#include "desk/typed.h"

namespace foyer::store {
namespace {

using MaybeObjection = std::optional<CalendarObjection>;

constexpr desk::RefusalTable<CalendarObjection> calendar_refusals{{
    {CalendarObjection::no_store, "4.0-calendar-store", N_("The store has not been set up yet."),
     N_("Set up the store first.")},
    {CalendarObjection::not_allowed, "4.0-calendar-role",
     N_("Only a supervisor, the manager or an administrator changes the calendar."),
     N_("Ask one of them.")},
    {CalendarObjection::hours_backwards, "4.0-hours-order",
     N_("The store would close before it opens."),
     N_("Correct the times; 2 in the morning is 26:00.")},
    {CalendarObjection::hours_overlap, "4.0-hours-overlap", N_("The hours of a day overlap."),
     N_("Let one interval end before the next begins.")},
    {CalendarObjection::too_many_intervals, "4.0-hours-many",
     N_("A day has at most four opening intervals."), N_("Join some of them.")},
    {CalendarObjection::never_open, "4.0-hours-none", N_("The store would never be open."),
     N_("Give at least one day its hours.")},
    {CalendarObjection::same_hours, "4.0-hours-same", N_("These are the hours already."),
     N_("Nothing needs to be done.")},
    {CalendarObjection::day_past, "4.0-day-past", N_("This day is over."),
     N_("Choose today or a later day.")},
    {CalendarObjection::reason_long, "4.0-day-reason",
     N_("The reason is longer than 60 characters."), N_("Shorten it.")},
    {CalendarObjection::year_range, "4.0-year", N_("This is not a year of this calendar."),
     N_("Import a year from 2000 to 2100.")},
    {CalendarObjection::no_days, "4.0-year-days",
     N_("A year has at least one arranged day and 120 at the most."), N_("Check the file.")},
    {CalendarObjection::day_outside, "4.0-year-outside",
     N_("One of the days lies more than a month outside its year."),
     N_("Check the dates in the file.")},
    {CalendarObjection::makeup_on_weekday, "4.0-year-makeup",
     N_("A make-up day has to be a Saturday or a Sunday."), N_("Check the dates in the file.")},
    {CalendarObjection::source_missing, "4.0-year-source",
     N_("The notice that the days come from is not named."),
     N_("Write its title and number into the file, in 200 characters at the most.")},
    {CalendarObjection::year_known, "4.0-year-known",
     N_("This year is known already, with these days."), N_("Nothing needs to be done.")},
}};

static_assert(desk::follows_enumeration(calendar_refusals), "the table follows the enumeration");

MaybeObjection objection_to(const desk::DayHours& typed) {
    desk::DayHours hours = typed;
    std::ranges::sort(hours, {}, &desk::OpenInterval::from_ms);
    if (hours.size() > intervals_max) return CalendarObjection::too_many_intervals;
    std::int64_t reached = 0;
    for (const desk::OpenInterval& open : hours) {
        const bool in_day = open.from_ms >= 0 && open.to_ms <= desk::day_end_most_ms;
        if (!in_day || open.to_ms <= open.from_ms) return CalendarObjection::hours_backwards;
        if (open.from_ms < reached) return CalendarObjection::hours_overlap;
        reached = open.to_ms;
    }
    return std::nullopt;
}

MaybeObjection objection_to(const desk::WeekHours& week) {
    for (const desk::DayHours& hours : week) {
        if (const auto objection = objection_to(hours)) return objection;
    }
    const bool closed = std::ranges::all_of(week, &desk::DayHours::empty);
    return closed ? std::optional(CalendarObjection::never_open) : std::nullopt;
}

bool belongs_to(Date date, int year) {
    return date >= Date{year - 1, 12, 1} && date <= Date{year + 1, 1, 31};
}

MaybeObjection objection_to(const Arrangement& arrangement) {
    if (arrangement.year < 2000 || arrangement.year > 2100) return CalendarObjection::year_range;
    if (arrangement.days.empty() || arrangement.days.size() > arranged_days_max) {
        return CalendarObjection::no_days;
    }
    for (const auto& [date, kind] : arrangement.days) {
        if (!belongs_to(date, arrangement.year)) return CalendarObjection::day_outside;
        if (kind == desk::DayKind::makeup_workday && weekday(date) <= 5) {
            return CalendarObjection::makeup_on_weekday;
        }
    }
    const auto length = character_count(arrangement.source);
    if (length == 0 || length > source_characters_max) return CalendarObjection::source_missing;
    return std::nullopt;
}

MaybeObjection objection_to_change(const Facts& facts, const desk::Circumstance& now) {
    if (!facts.open) return CalendarObjection::no_store;
    if (!may_change_calendar(now.actor)) return CalendarObjection::not_allowed;
    return std::nullopt;
}

desk::DayHours in_order(desk::DayHours hours) {
    std::ranges::sort(hours, {}, &desk::OpenInterval::from_ms);
    return hours;
}

Decision one(Event event) {
    return std::vector<Event>{std::move(event)};
}

} // namespace

desk::Refusal refuse(CalendarObjection objection) {
    return desk::refusal_in(calendar_refusals, objection, {});
}

bool may_change_calendar(const desk::Actor& actor) {
    return desk::may(actor.role, desk::Act::draft_policy) ||
        desk::may(actor.role, desk::Act::administer_staff);
}

Decision decide_on(const ChangeHours& command, const Facts& facts, const desk::Circumstance& now) {
    if (const auto objection = objection_to_change(facts, now)) return refuse(*objection);
    if (const auto objection = objection_to(command.week)) return refuse(*objection);
    HoursChanged event{facts.id, command.week};
    for (desk::DayHours& hours : event.week)
        hours = in_order(std::move(hours));
    if (event.week == facts.almanac.calendar.week) return refuse(CalendarObjection::same_hours);
    return one(std::move(event));
}

Decision decide_on(const ChangeDay& command, const Facts& facts, const desk::Circumstance& now) {
    if (const auto objection = objection_to_change(facts, now)) return refuse(*objection);
    if (command.date < now.zone->business_date(now.now)) return refuse(CalendarObjection::day_past);
    DayChanged event{facts.id, command.date, command.hours, desk::one_line(command.reason)};
    if (character_count(event.reason) > reason_characters_max)
        return refuse(CalendarObjection::reason_long);
    if (event.hours) {
        if (const auto objection = objection_to(*event.hours)) return refuse(*objection);
        event.hours = in_order(std::move(*event.hours));
    } else {
        event.reason.clear();
    }
    Almanac after = facts.almanac;
    take_in(after, event);
    if (after == facts.almanac) return refuse(CalendarObjection::same_hours);
    return one(std::move(event));
}

Decision decide_on(const ImportYear& command, const Facts& facts, const desk::Circumstance& now) {
    if (const auto objection = objection_to_change(facts, now)) return refuse(*objection);
    Arrangement arrangement = command.arrangement;
    arrangement.source = desk::one_line(arrangement.source);
    if (const auto objection = objection_to(arrangement)) return refuse(*objection);
    const auto known = facts.almanac.years.find(arrangement.year);
    if (known != facts.almanac.years.end() && known->second == arrangement) {
        return refuse(CalendarObjection::year_known);
    }
    return one(YearImported{
        facts.id, std::move(arrangement), desk::one_line(command.file), command.sha256});
}

} // namespace foyer::store
