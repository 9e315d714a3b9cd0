// Every entry becomes one line of the counter log.
#pragma once

#include "app/store.h"
#include "desk/log_line.h"

namespace foyer::app {

desk::Stamp stamp_of(const journal::Entry& entry);
Done take_log_line(Store& store, const journal::Entry& entry, const desk::LogLine& line);

} // namespace foyer::app
