#include "desk/complaints/dates.h"

#include <algorithm>
#include <charconv>

#include "base/iso_time.h"
#include "base/text.h"

namespace foyer::complaints {
namespace {

// A number of exactly `digits` digits at the front of the text.
std::optional<int> take_number(std::string_view& text, std::size_t digits) {
    if (text.size() < digits) return std::nullopt;
    int number = 0;
    const char* end = text.data() + digits;
    if (!std::all_of(text.data(), end, [](char c) { return c >= '0' && c <= '9'; })) {
        return std::nullopt;
    }
    std::from_chars(text.data(), end, number);
    text.remove_prefix(digits);
    return number;
}

bool take_sign(std::string_view& text, char sign) {
    if (text.empty() || text.front() != sign) return false;
    text.remove_prefix(1);
    return true;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    const auto date = parse_iso_date(text);
    return date && date->year >= 1970 ? date : std::nullopt;
}

std::optional<std::int64_t> parse_time_of_day(std::string_view text) {
    const std::size_t hour_digits = text.size() == 4 ? 1 : 2;
    const auto hour = take_number(text, hour_digits);
    const bool sign = take_sign(text, ':');
    const auto minute = take_number(text, 2);
    if (!hour || !sign || !minute || !text.empty()) return std::nullopt;
    if (*hour > 23 || *minute > 59) return std::nullopt;
    return *hour * hour_ms + *minute * minute_ms;
}

std::optional<Time> parse_moment(std::string_view typed, Date today, const TimeZone& zone) {
    const std::string text = folded(trimmed(typed));
    if (const auto of_day = parse_time_of_day(text)) return zone.moment(today, *of_day);
    const auto date = parse_date(std::string_view(text).substr(0, 10));
    if (!date) return std::nullopt;
    if (text.size() == 10) return zone.moment(*date, 0);
    if (text[10] != ' ' && text[10] != 't') return std::nullopt;
    const auto of_day = parse_time_of_day(std::string_view(text).substr(11));
    return of_day ? std::optional(zone.moment(*date, *of_day)) : std::nullopt;
}

}  // namespace foyer::complaints
