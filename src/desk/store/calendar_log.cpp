#include <algorithm>

#include "desk/store/calendar_entry.h"

namespace foyer::store {
namespace {

using desk::LogLine;
using desk::Sentence;

LogLine line(const char* title) {
    return {desk::Topic::desk, desk::Mood::plain, {title, {}}, {}, {}};
}

Sentence word(const char* english) {
    return {english, {}};
}
Sentence value(std::string text) {
    return {"{1}", {std::move(text)}};
}
Sentence hours_of(const desk::DayHours& hours) {
    return hours.empty() ? word(N_("Closed all day")) : value(hours_text(hours));
}

} // namespace

LogLine calendar_line(const HoursChanged& event) {
    LogLine log = line(N_("Opening hours changed"));
    for (std::size_t day = 0; day < event.week.size(); ++day) {
        log.facts.emplace_back(
            word(weekday_name(static_cast<int>(day) + 1)), hours_of(event.week[day]));
    }
    return log;
}

LogLine calendar_line(const DayChanged& event) {
    LogLine log = line(N_("Hours of one day changed"));
    log.facts = {
        {word(N_("Day")), value(iso_date(event.date))},
        {word(N_("Hours")), event.hours ? hours_of(*event.hours) : word(N_("As on this weekday"))}};
    if (!event.reason.empty()) log.facts.emplace_back(word(N_("Reason")), value(event.reason));
    return log;
}

LogLine calendar_line(const YearImported& event) {
    LogLine log = line(N_("Holidays of a year imported"));
    const auto& days = event.arrangement.days;
    const auto makeup = std::ranges::count_if(
        days, [](const auto& day) { return day.second == desk::DayKind::makeup_workday; });
    const auto all = static_cast<std::ptrdiff_t>(days.size());
    log.facts = {
        {word(N_("Year")), value(std::to_string(event.arrangement.year))},
        {word(N_("Holidays")), value(std::to_string(all - makeup))},
        {word(N_("Make-up days")), value(std::to_string(makeup))},
        {word(N_("Notice")), value(event.arrangement.source)},
        {word(N_("File")), value(event.file)}};
    return log;
}

} // namespace foyer::store
