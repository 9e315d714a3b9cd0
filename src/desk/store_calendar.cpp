#include "desk/store_calendar.h"

#include <algorithm>

namespace foyer::desk {
namespace {

constexpr std::int64_t least_same_day = 2 * hour_ms;
constexpr std::int64_t noon = 12 * hour_ms;
constexpr std::int64_t office_end = 18 * hour_ms;
constexpr std::int64_t warn_per_mille = 800;
// A store that never opens would let a search run for ever: after ten years the plain clock counts.
constexpr int days_most = 3'660;

// What a budget is measured in: intervals of each date in which its clock runs.
enum class Measure { store_hours, working_dates, always };

struct Clockwork {
    const StoreCalendar& calendar;
    const TimeZone& zone;
    Measure measure = Measure::store_hours;

    DayHours hours(Date date) const {
        const DayHours whole_day = {{0, day_ms}};
        switch (measure) {
        case Measure::store_hours: return hours_of(calendar, date);
        case Measure::working_dates: return is_working_day(calendar, date) ? whole_day : DayHours{};
        case Measure::always: return whole_day;
        }
        return {};
    }
};

struct Span {
    Time from;
    Time to;
};

// Calls visit(span) for every stretch from `from` on in which the clock runs, in order and without
// overlaps, until it returns false or ten years have passed.
template <class Visit>
void each_span(const Clockwork& clockwork, Time from, Visit visit) {
    // The evening before may last past midnight.
    Date date = add_days(clockwork.zone.local(from).date, -1);
    for (int day = 0; day < days_most; ++day, date = add_days(date, 1)) {
        for (const OpenInterval& open : clockwork.hours(date)) {
            const Time opens = std::max(from, clockwork.zone.moment(date, open.from_ms));
            const Time closes = clockwork.zone.moment(date, open.to_ms);
            if (closes <= opens) continue;
            if (!visit(Span{opens, closes})) return;
            from = closes;
        }
    }
}

std::int64_t between(const Clockwork& clockwork, Time from, Time to) {
    if (clockwork.measure == Measure::always) return std::max<std::int64_t>(0, to - from);
    std::int64_t passed = 0;
    each_span(clockwork, from, [&](Span span) {
        if (span.from >= to) return false;
        passed += std::min(span.to, to) - span.from;
        return true;
    });
    return passed;
}

Time add(const Clockwork& clockwork, Time from, std::int64_t span_ms) {
    if (clockwork.measure == Measure::always) return from + span_ms;
    std::int64_t left = span_ms;
    Time reached = from;
    bool found = false;
    each_span(clockwork, from, [&](Span span) {
        const std::int64_t here = std::min(left, span.to - span.from);
        reached = span.from + here;
        left -= here;
        // Nothing left to add at a closing time stays there; at the start it waits for the opening.
        found = left == 0;
        return !found;
    });
    return found ? reached : reached + left;
}

Measure measure_of(Unit unit) {
    switch (unit) {
    case Unit::store_minutes:
    case Unit::same_business_day:
    case Unit::business_days: return Measure::store_hours;
    case Unit::working_days: return Measure::working_dates;
    case Unit::clock_hours: return Measure::always;
    }
    return Measure::always;
}

// ---- due times without pauses -----------------------------------------------------------------

// The n-th following date on which the store opens; the plain n-th when it never does.
Date next_business_day(const StoreCalendar& calendar, Date date, int n) {
    Date day = date;
    for (int tried = 0; tried < days_most; ++tried) {
        if (n == 0) return day;
        day = add_days(day, 1);
        if (!hours_of(calendar, day).empty()) --n;
    }
    return n == 0 ? day : add_days(date, n);
}

Time closing_of(const StoreCalendar& calendar, const TimeZone& zone, Date date) {
    return closing_time(calendar, zone, date).value_or(zone.moment(date, OpenInterval{}.to_ms));
}

Time same_day_due(const StoreCalendar& calendar, const TimeZone& zone, Time start) {
    const Date today = zone.business_date(start);
    const Time closing = closing_of(calendar, zone, today);
    const bool open_today = !hours_of(calendar, today).empty();
    if (open_today && store_time_between(calendar, zone, start, closing) >= least_same_day) {
        return closing;
    }
    const Date next = next_business_day(calendar, today, 1);
    return std::max(zone.moment(next, noon), add_store_time(calendar, zone, start, least_same_day));
}

Time due_without_pauses(
    const StoreCalendar& calendar, const TimeZone& zone, Time start, Budget budget) {
    const int amount = std::clamp(budget.amount, 0, days_most);
    switch (budget.unit) {
    case Unit::store_minutes:
        return add_store_time(calendar, zone, start, budget.amount * minute_ms);
    case Unit::same_business_day: return same_day_due(calendar, zone, start);
    case Unit::business_days: {
        if (amount == 0) return same_day_due(calendar, zone, start);
        const Date today = zone.business_date(start);
        return closing_of(calendar, zone, next_business_day(calendar, today, amount));
    }
    case Unit::working_days: {
        const Date last = add_working_days(calendar, zone.local(start).date, amount);
        return std::max(start, zone.moment(last, office_end));
    }
    case Unit::clock_hours: return start + std::max(0, budget.amount) * hour_ms;
    }
    return start;
}

// ---- pauses -------------------------------------------------------------------------------------

// Pauses push back a working-days clock by store time too, so a due time stays inside the hours.
Measure pause_measure(Unit unit) {
    return unit == Unit::clock_hours ? Measure::always : Measure::store_hours;
}

std::vector<Pause> in_order(std::vector<Pause> pauses, Time start) {
    std::ranges::sort(pauses, {}, &Pause::from);
    Time reached = start;
    for (Pause& pause : pauses) {
        pause.from = std::max(pause.from, reached);
        pause.to = std::max(pause.from, pause.to);
        reached = pause.to;
    }
    return pauses;
}

Time push_back(
    const StoreCalendar& calendar, const TimeZone& zone, Time start, Time moment, Unit unit,
    const std::vector<Pause>& pauses) {
    const Clockwork clockwork{calendar, zone, pause_measure(unit)};
    for (const Pause& pause : in_order(pauses, start)) {
        if (pause.from >= moment) break;
        const std::int64_t paused = between(clockwork, pause.from, pause.to);
        if (paused > 0) moment = add(clockwork, moment, paused);
    }
    return moment;
}

} // namespace

void add_arranged_days(StoreCalendar& calendar, const std::map<Date, DayKind>& days) {
    for (const auto& [date, kind] : days) {
        const bool holiday = kind == DayKind::holiday;
        (holiday ? calendar.holidays : calendar.makeup_workdays).insert(date);
        (holiday ? calendar.makeup_workdays : calendar.holidays).erase(date);
    }
}

DayHours hours_of(const StoreCalendar& calendar, Date date) {
    const auto special = calendar.special_hours.find(date);
    DayHours typed = special != calendar.special_hours.end()
        ? special->second
        : calendar.week[static_cast<std::size_t>(weekday(date) - 1)];
    std::ranges::sort(typed, {}, &OpenInterval::from_ms);
    DayHours hours;
    std::int64_t reached = 0;
    for (OpenInterval open : typed) {
        open.from_ms = std::max(open.from_ms, reached);
        open.to_ms = std::min(open.to_ms, day_end_most_ms);
        if (open.to_ms <= open.from_ms) continue;
        reached = open.to_ms;
        hours.push_back(open);
    }
    return hours;
}

std::optional<Time> closing_time(const StoreCalendar& calendar, const TimeZone& zone, Date date) {
    const DayHours hours = hours_of(calendar, date);
    return hours.empty() ? std::nullopt : std::optional(zone.moment(date, hours.back().to_ms));
}

bool is_working_day(const StoreCalendar& calendar, Date date) {
    if (calendar.makeup_workdays.contains(date)) return true;
    return weekday(date) <= 5 && !calendar.holidays.contains(date);
}

std::optional<int> missing_year(const StoreCalendar& calendar, Date today) {
    constexpr int december = 12;
    const auto unknown = [&](int year) { return !calendar.known_years.contains(year); };
    if (unknown(today.year)) return today.year;
    const bool soon = today.month == december;
    return soon && unknown(today.year + 1) ? std::optional(today.year + 1) : std::nullopt;
}

Date add_working_days(const StoreCalendar& calendar, Date date, int n) {
    const int step = n < 0 ? -1 : 1;
    for (int tried = 0; n != 0 && tried < days_most; ++tried) {
        date = add_days(date, step);
        if (is_working_day(calendar, date)) n -= step;
    }
    return date;
}

std::int64_t
store_time_between(const StoreCalendar& calendar, const TimeZone& zone, Time from, Time to) {
    return between({calendar, zone, Measure::store_hours}, from, to);
}

Time add_store_time(
    const StoreCalendar& calendar, const TimeZone& zone, Time from, std::int64_t span_ms) {
    return add({calendar, zone, Measure::store_hours}, from, std::max<std::int64_t>(0, span_ms));
}

Time store_time_ago(
    const StoreCalendar& calendar, const TimeZone& zone, Time now, std::int64_t span_ms) {
    const auto enough = [&](Time since) {
        return store_time_between(calendar, zone, since, now) >= span_ms;
    };
    std::int64_t reach = std::max<std::int64_t>(span_ms, minute_ms);
    while (!enough(now - reach) && reach < days_most * day_ms) reach *= 2;
    // Since `early` it has passed, since `late` it has not.
    Time early = now - reach;
    Time late = now;
    while (late - early > 1) {
        const Time middle = early + (late - early) / 2;
        (enough(middle) ? early : late) = middle;
    }
    return early;
}

Time due(
    const StoreCalendar& calendar, const TimeZone& zone, Time start, Budget budget,
    const std::vector<Pause>& pauses) {
    const Time plain = due_without_pauses(calendar, zone, start, budget);
    return push_back(calendar, zone, start, plain, budget.unit, pauses);
}

Time warn_at(
    const StoreCalendar& calendar, const TimeZone& zone, Time start, Budget budget,
    const std::vector<Pause>& pauses) {
    const Clockwork clockwork{calendar, zone, measure_of(budget.unit)};
    const Time plain_due = due_without_pauses(calendar, zone, start, budget);
    const std::int64_t whole = between(clockwork, start, plain_due);
    const Time plain = std::min(plain_due, add(clockwork, start, whole * warn_per_mille / 1000));
    return push_back(calendar, zone, start, plain, budget.unit, pauses);
}

std::int64_t used_per_mille(
    const StoreCalendar& calendar, const TimeZone& zone, Time start, Budget budget, Time now,
    const std::vector<Pause>& pauses) {
    const Clockwork clockwork{calendar, zone, measure_of(budget.unit)};
    const Time plain_due = due_without_pauses(calendar, zone, start, budget);
    const std::int64_t whole = between(clockwork, start, plain_due);
    std::int64_t used = between(clockwork, start, now);
    for (const Pause& pause : in_order(pauses, start)) {
        used -= between(clockwork, pause.from, std::min(pause.to, now));
    }
    if (whole == 0) return now >= plain_due ? 1000 : 0;
    return used * 1000 / whole;
}

} // namespace foyer::desk
