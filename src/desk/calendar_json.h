// A store calendar as JSON: the same form in entries, in files that are imported and in what
// foyerctl is asked.
//   hours of a day   [["08:30","12:00"],["14:00","21:30"]], [] when closed; "26:00" is 2 at night
//   hours of a week  {"1":[...],...,"7":[...]}, Monday first
//   days of a year   {"2026-10-01":"holiday","2026-10-10":"makeup_workday"}
// Reading is strict: Error{corrupt} names the place and what should stand there.
#pragma once

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "desk/store_calendar.h"

namespace foyer::desk {

using KindOfDays = std::map<Date, DayKind>;

nlohmann::json day_hours_json(const DayHours& hours);
nlohmann::json week_json(const WeekHours& week);
nlohmann::json day_kinds_json(const KindOfDays& days);

// `place` begins the error's sentence: "calendar.store.3".
Result<DayHours> read_day_hours(const nlohmann::json& json, const std::string& place);
Result<WeekHours> read_week(const nlohmann::json& json, const std::string& place);
Result<KindOfDays> read_day_kinds(const nlohmann::json& json, const std::string& place);

// "08:30", since midnight; hours run on to 28:00, the next morning. nullopt for anything else.
std::optional<std::int64_t> parse_opening_time(std::string_view text);
std::string opening_time_text(std::int64_t since_midnight_ms);
std::string_view code_of(DayKind kind); // "holiday"

} // namespace foyer::desk
