#include "base/iso_time.h"

#include <date/date.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <sstream>

namespace foyer {
namespace {

using Milliseconds = std::chrono::milliseconds;

bool is_time_digit(char c) {
    return c >= '0' && c <= '9';
}

// '0' in the shape stands for any digit, all else for itself. The library would also take
// "2026-1-5".
bool has_shape(std::string_view text, std::string_view shape) {
    return std::ranges::equal(text, shape, [](char found, char wanted) {
        return wanted == '0' ? is_time_digit(found) : found == wanted;
    });
}

int number_at(std::string_view text, std::size_t from, std::size_t digits) {
    int number = 0;
    for (const char digit : text.substr(from, digits))
        number = number * 10 + (digit - '0');
    return number;
}

// "Z", "+08:00" and "-03:30".
bool is_zone(std::string_view text) {
    return text == "Z" || has_shape(text, "+00:00") || has_shape(text, "-00:00");
}

// ":10", ":10.5", ":10.250" or nothing.
bool are_seconds(std::string_view text) {
    return text.empty() || has_shape(text, ":00") || has_shape(text, ":00.0") ||
        has_shape(text, ":00.00") || has_shape(text, ":00.000");
}

} // namespace

std::optional<Date> parse_iso_date(std::string_view text) {
    if (!has_shape(text, "0000-00-00")) return std::nullopt;
    const Date day{number_at(text, 0, 4), number_at(text, 5, 2), number_at(text, 8, 2)};
    const date::year_month_day checked{
        date::year{day.year}, date::month{static_cast<unsigned>(day.month)},
        date::day{static_cast<unsigned>(day.day)}};
    return checked.ok() ? std::optional(day) : std::nullopt;
}

std::optional<Time> parse_iso_time(std::string_view text) {
    constexpr std::string_view minutes = "0000-00-00T00:00";
    if (!has_shape(text.substr(0, minutes.size()), minutes)) return std::nullopt;
    const std::string_view rest = text.substr(minutes.size());
    const auto zone_at = rest.find_first_of("Z+-");
    if (zone_at == rest.npos) return std::nullopt;
    const std::string_view seconds = rest.substr(0, zone_at);
    const std::string_view zone = rest.substr(zone_at);
    if (!are_seconds(seconds) || !is_zone(zone)) return std::nullopt;
    std::istringstream whole(fmt::format(
        "{}{}{}", text.substr(0, minutes.size()), seconds.empty() ? ":00" : seconds,
        zone == "Z" ? "+00:00" : zone));
    date::sys_time<Milliseconds> moment;
    date::from_stream(whole, "%FT%T%Ez", moment);
    if (whole.fail() || whole.peek() != std::istringstream::traits_type::eof()) {
        return std::nullopt;
    }
    return Time{moment.time_since_epoch().count()};
}

} // namespace foyer
