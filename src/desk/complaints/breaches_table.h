// Which cases have to be looked at next because a clock runs out, or because nobody touches them:
// one row for each open case, found through two indexes by the time that passes. Nothing is ever
// scanned.
#pragma once

#include <string_view>
#include <vector>

#include "database/database.h"
#include "desk/complaints/breaches.h"
#include "desk/complaints/complaints_view.h"

namespace foyer::complaints {

const std::vector<std::string_view>& watch_schema();
// Brings the row of a case up to date; part of its projection.
Done watch_case(database::Writer& writer, std::int64_t row, const State& state);

Result<BreachFacts> facts_for(
    database::Reader& reader, const RecordBreach& command, const desk::Circumstance& now);

// What is to be recorded by `now`, soonest first, of at most `limit` cases.
Result<std::vector<RecordBreach>> breaches_due(
    database::Reader& reader, const desk::StoreCalendar& calendar, const TimeZone& zone, Time now,
    int limit);

// All of them, for the check of their plans.
std::vector<std::string_view> watch_questions();

}  // namespace foyer::complaints
