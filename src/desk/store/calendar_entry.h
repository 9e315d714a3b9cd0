// How the calendar's events stand in the journal, and how a year stands in a file that is imported.
#pragma once

#include <string_view>

#include "base/result.h"
#include "desk/log_line.h"
#include "desk/store/store.h"

namespace foyer::store {

desk::Written written_calendar(const HoursChanged& event);
desk::Written written_calendar(const DayChanged& event);
desk::Written written_calendar(const YearImported& event);
// Error{unsupported}: another kind.
Result<Event> read_calendar_event(const desk::Written& written);

desk::LogLine calendar_line(const HoursChanged& event);
desk::LogLine calendar_line(const DayChanged& event);
desk::LogLine calendar_line(const YearImported& event);

// {"year": 2026, "source": "…", "days": {"2026-01-01": "holiday", …}}
// Error{corrupt} names the field and what should stand there.
Result<Arrangement> read_arrangement(std::string_view file_text);

} // namespace foyer::store
