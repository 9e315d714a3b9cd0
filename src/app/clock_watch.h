// Clocks that ran out become entries (rules 4.1.5): looked for when a minute has passed and when
// the store is opened, a few at a time, so that a desk that comes back after days stays quick.
#pragma once

#include "app/door.h"

namespace foyer::app {

// The same for the same case, clock and moment, on every terminal: one entry however often it is
// seen.
OpId op_of(const complaints::RecordBreach& command);

// Worker's thread. How many were recorded, in one transaction; of at most `cases_at_once` cases.
constexpr int cases_at_once = 64;
Result<std::int64_t> record_breaches(Store& store);

} // namespace foyer::app
