// The tables of the calendar: every change is kept, the newest counts.
#pragma once

#include <string_view>
#include <vector>

#include "database/database.h"
#include "desk/store/store.h"

namespace foyer::store {

const std::vector<std::string_view>& calendar_schema();

Done project_calendar(
    database::Writer& writer, const HoursChanged& event, const desk::Stamp& stamp);
Done project_calendar(database::Writer& writer, const DayChanged& event, const desk::Stamp& stamp);
Done project_calendar(
    database::Writer& writer, const YearImported& event, const desk::Stamp& stamp);

Result<Almanac> current_almanac(database::Reader& reader);
// What decisions count with: the almanac without its words.
Result<desk::StoreCalendar> current_calendar(database::Reader& reader);

} // namespace foyer::store
