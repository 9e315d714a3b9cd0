// Days and times as people and bodies write them.
#pragma once

#include <optional>
#include <string_view>

#include "base/clock.h"
#include "base/store_time.h"

namespace foyer::complaints {

// "2026-11-21"; nullopt for anything else and for days that do not exist.
std::optional<Date> parse_date(std::string_view text);
// "18:30" -> milliseconds since midnight.
std::optional<std::int64_t> parse_time_of_day(std::string_view text);
// "2026-11-21", "2026-11-21 18:30", "2026-11-21T18:30" or "18:30" (of `today`).
std::optional<Time> parse_moment(std::string_view text, Date today, const TimeZone& zone);

}  // namespace foyer::complaints
