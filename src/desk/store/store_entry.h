// How the store's events stand in the journal, and how they read in the counter log.
#pragma once

#include "base/result.h"
#include "desk/log_line.h"
#include "desk/store/store.h"

namespace foyer::store {

desk::Written written(const Event& event);
Result<Event> read_event(const desk::Written& written);
desk::LogLine log_line(const Event& event);

} // namespace foyer::store
