// Days and moments as ISO 8601 writes them, for files and other programs. Strict: nothing is
// guessed, nullopt for all else and for what does not exist (30 February).
#pragma once

#include <optional>
#include <string_view>

#include "base/clock.h"
#include "base/store_time.h"

namespace foyer {

std::optional<Date> parse_iso_date(std::string_view text); // "2026-11-22"
// "2026-11-22T14:32+08:00"; seconds, thousandths and "Z" are taken as well. Without a zone it is
// no moment.
std::optional<Time> parse_iso_time(std::string_view text);

} // namespace foyer
