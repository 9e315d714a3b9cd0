// What the desk says to a change of the calendar. Pure.
#pragma once

#include <cstdint>

#include "desk/store/store.h"

namespace foyer::store {

enum class CalendarObjection : std::uint8_t {
    no_store,
    not_allowed,
    hours_backwards,
    hours_overlap,
    too_many_intervals,
    never_open,
    same_hours,
    day_past,
    reason_long,
    year_range,
    no_days,
    day_outside,
    makeup_on_weekday,
    source_missing,
    year_known,
    count_
};
desk::Refusal refuse(CalendarObjection objection);

// Supervisor, manager and administrator; the terminal itself brings in the years that came with
// the program.
bool may_change_calendar(const desk::Actor& actor);

Decision decide_on(const ChangeHours& command, const Facts& facts, const desk::Circumstance& now);
Decision decide_on(const ChangeDay& command, const Facts& facts, const desk::Circumstance& now);
Decision decide_on(const ImportYear& command, const Facts& facts, const desk::Circumstance& now);

} // namespace foyer::store
