// How long each step of a complaint may take (rules 4.1.3, 4.1.5, 4.1.6), counted with the store's
// calendar from the time at which the store received it.
#pragma once

#include "desk/complaints/complaints.h"
#include "desk/store_calendar.h"

namespace foyer::complaints {

// Expects level 1-4 and intake.received_at. Pauses push back proposal and resolution; the clock of
// an authority never stands still.
Limits limits_of(
    int level, const Intake& intake, const desk::StoreCalendar& calendar, const TimeZone& zone,
    const std::vector<desk::Pause>& pauses = {});
// Until when a department has to accept what it was assigned at `from`.
Limit accept_limit(
    int level, Time from, const desk::StoreCalendar& calendar, const TimeZone& zone);

}  // namespace foyer::complaints
