// Follow-up calls (rules 4.1.3, 4.8): who is called, by when, how often it is tried.
#pragma once

#include <optional>

#include "desk/complaints/complaint_state.h"
#include "desk/store_calendar.h"

namespace foyer::complaints {

constexpr std::size_t calls_most = 3; // tries that reach nobody
constexpr std::int64_t calls_apart_ms = 2 * hour_ms;

// The first call after a resolution at `from`: within 3 days of business (level 1, every fifth
// case), 72 hours, 48 hours, 24 hours. nullopt: nobody has to be called, since the customer left no
// number or the case is not in the sample.
std::optional<Limit> first_call(
    const State& state, Time from, const desk::StoreCalendar& calendar, const TimeZone& zone);
// The one after that: another try when nobody was reached, the time that the customer asked for, a
// second call after 7 days at level 4. nullopt: no more is due.
std::optional<Limit> next_call(
    const State& state, FollowUpOutcome outcome, std::optional<Time> later, Time now,
    const TimeZone& zone);
// 09:30-12:00 and 14:00-20:30: not at noon, not at night. The first moment from `time` on.
Time in_call_hours(Time time, const TimeZone& zone);
// Which half of which day a call was made in.
bool same_half_day(Time a, Time b, const TimeZone& zone);
// All tries are used up and nobody was reached.
bool cannot_be_reached(const State& state);
// Level 1 is sampled by the case's own id, so that every terminal draws the same fifth.
bool is_in_sample(const State& state);

} // namespace foyer::complaints
