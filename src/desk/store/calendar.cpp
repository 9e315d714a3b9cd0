#include "desk/store/calendar.h"

#include <array>

#include "base/text.h"
#include "desk/decision.h"

namespace foyer::store {
namespace {

// One kind of dash and comma, no spaces, hours of two digits are left as typed.
std::string plain(std::string_view typed) {
    std::string text;
    for (const char32_t c : code_points(folded(typed))) {
        if (c == U' ' || c == U'\t' || c == U'\u3000') continue;
        if (c == U'–' || c == U'—' || c == U'~' || c == U'至' || c == U'−')
            text += '-';
        else if (c == U'，' || c == U'、' || c == U';' || c == U'；')
            text += ',';
        else if (c == U'：')
            text += ':';
        else
            text += utf8_of(c);
    }
    return text;
}

std::optional<std::int64_t> typed_time(std::string_view text) {
    return desk::parse_opening_time(text.size() == 4 ? "0" + std::string(text) : std::string(text));
}

} // namespace

void take_in(Almanac& almanac, const HoursChanged& event) {
    almanac.calendar.week = event.week;
}

void take_in(Almanac& almanac, const DayChanged& event) {
    almanac.calendar.special_hours.erase(event.date);
    almanac.reasons.erase(event.date);
    if (!event.hours) return;
    almanac.calendar.special_hours.emplace(event.date, *event.hours);
    almanac.reasons.emplace(event.date, event.reason);
}

// A year that is imported anew must leave nothing of its former days behind.
void take_in(Almanac& almanac, const YearImported& event) {
    almanac.years.insert_or_assign(event.arrangement.year, event.arrangement);
    auto& calendar = almanac.calendar;
    calendar.holidays.clear();
    calendar.makeup_workdays.clear();
    for (const auto& [year, arrangement] : almanac.years) {
        desk::add_arranged_days(calendar, arrangement.days);
        calendar.known_years.insert(year);
    }
}

const char* weekday_name(int weekday) {
    constexpr std::array names{
        "",           N_("Monday"),   N_("Tuesday"), N_("Wednesday"), N_("Thursday"),
        N_("Friday"), N_("Saturday"), N_("Sunday")};
    return weekday >= 1 && weekday <= 7 ? names[static_cast<std::size_t>(weekday)] : "";
}

std::string hours_text(const desk::DayHours& hours) {
    std::string text;
    for (const desk::OpenInterval& open : hours) {
        if (!text.empty()) text += ", ";
        text += desk::opening_time_text(open.from_ms) + "-" + desk::opening_time_text(open.to_ms);
    }
    return text;
}

std::optional<desk::DayHours> parse_hours(std::string_view typed) {
    desk::DayHours hours;
    std::string text = plain(typed);
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::string_view part = rest.substr(0, rest.find(','));
        rest.remove_prefix(std::min(rest.size(), part.size() + 1));
        const auto dash = part.find('-');
        if (dash == part.npos) return std::nullopt;
        const auto from = typed_time(part.substr(0, dash));
        const auto to = typed_time(part.substr(dash + 1));
        if (!from || !to) return std::nullopt;
        hours.push_back({*from, *to});
    }
    return hours;
}

} // namespace foyer::store
