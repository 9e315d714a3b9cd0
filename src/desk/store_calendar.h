// Opening hours, holidays, and when a promise falls due (rules 4.0, 4.1.5). Two clocks: store time
// runs while the store is open; working days are Monday to Friday without holidays, with make-up
// days. Everything here is pure and total, and later starts never fall due earlier.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "base/clock.h"
#include "base/store_time.h"

namespace foyer::desk {

// Since midnight of its day. May end up to 04:00 of the next morning (28 hours).
struct OpenInterval {
    std::int64_t from_ms = 8 * hour_ms + 30 * minute_ms;
    std::int64_t to_ms = 21 * hour_ms + 30 * minute_ms;

    friend bool operator==(const OpenInterval&, const OpenInterval&) = default;
};
using DayHours = std::vector<OpenInterval>; // several: a pause at noon; none: closed
using WeekHours = std::array<DayHours, 7>;  // Monday first
constexpr std::int64_t day_end_most_ms = 28 * hour_ms;

// What the authorities make of a date beside weekdays and weekends.
enum class DayKind : std::uint8_t {
    holiday,
    makeup_workday, // a weekend on which offices work
};

// The defaults are the shop's: 08:30-21:30 all week.
struct StoreCalendar {
    WeekHours week{
        {{OpenInterval{}},
         {OpenInterval{}},
         {OpenInterval{}},
         {OpenInterval{}},
         {OpenInterval{}},
         {OpenInterval{}},
         {OpenInterval{}}}};
    std::map<Date, DayHours> special_hours; // instead of the weekday's
    // Of the authorities: they do not close the store.
    std::set<Date> holidays;
    std::set<Date> makeup_workdays;
    // Whose arrangement is known; in all others Monday to Friday are the working days.
    std::set<int> known_years;

    friend bool operator==(const StoreCalendar&, const StoreCalendar&) = default;
};

// Takes over what the authorities arranged; a date has the kind that was said of it last.
void add_arranged_days(StoreCalendar& calendar, const std::map<Date, DayKind>& days);
// In order and without overlaps, however they were typed.
DayHours hours_of(const StoreCalendar& calendar, Date date);
// When the store closes on that date; nullopt: it does not open.
std::optional<Time> closing_time(const StoreCalendar& calendar, const TimeZone& zone, Date date);
bool is_working_day(const StoreCalendar& calendar, Date date);
// The year whose arrangement has to be imported: today's, in December also the next one's. Until
// then its working days are Monday to Friday.
std::optional<int> missing_year(const StoreCalendar& calendar, Date today);
// n working days after `date`, which is not counted; negative: before it.
Date add_working_days(const StoreCalendar& calendar, Date date, int n);

// Store time between two moments; 0 when `to` is not after `from`.
std::int64_t
store_time_between(const StoreCalendar& calendar, const TimeZone& zone, Time from, Time to);
// When that much store time has passed. A start outside the hours counts from the next opening.
Time add_store_time(
    const StoreCalendar& calendar, const TimeZone& zone, Time from, std::int64_t span_ms);

// The latest moment since which that much store time has passed.
Time store_time_ago(
    const StoreCalendar& calendar, const TimeZone& zone, Time now, std::int64_t span_ms);

enum class Unit : std::uint8_t {
    store_minutes,     // "2 h" is 120
    same_business_day, // closing time, or noon of the next day when less than 2 h are left
    business_days,     // closing time of the n-th following day of business
    working_days,      // 18:00 of the n-th working day, the day of the start not counted
    clock_hours,       // plain hours, day and night
};
struct Budget {
    int amount = 0;
    Unit unit = Unit::store_minutes;

    friend bool operator==(const Budget&, const Budget&) = default;
};
// A time in which the clock stands still (waiting for the customer or for somebody outside). One
// that has not ended yet ends now, or when it is due to.
struct Pause {
    Time from;
    Time to;

    friend bool operator==(const Pause&, const Pause&) = default;
};

// Pauses push it back by the store time they took (plain time for clock_hours); those that begin
// when it is already due do not.
Time due(
    const StoreCalendar& calendar, const TimeZone& zone, Time start, Budget budget,
    const std::vector<Pause>& pauses = {});
// 80 % of the time is used.
Time warn_at(
    const StoreCalendar& calendar, const TimeZone& zone, Time start, Budget budget,
    const std::vector<Pause>& pauses = {});
// Share of the time used by now, in 1/1000; 1000 and more: it is due.
std::int64_t used_per_mille(
    const StoreCalendar& calendar, const TimeZone& zone, Time start, Budget budget, Time now,
    const std::vector<Pause>& pauses = {});

} // namespace foyer::desk
