#include <algorithm>

#include <fmt/format.h>

#include "app/shipped_years.h"
#include "base/iso_time.h"
#include "desk/store/calendar_table.h"
#include "desk/store_zone.h"
#include "tools/foyerctl/verb_with_words.h"
#include "tools/foyerctl/verbs.h"
#include "ui/texts.h"

namespace foyer::foyerctl {
namespace {

using nlohmann::json;

struct Words {
    std::string day;
    std::string hours;
    std::string why;
    std::string file;
};
using Wish = std::shared_ptr<Words>;

json dates_of(const store::Arrangement& arrangement, desk::DayKind kind) {
    json dates = json::array();
    for (const auto& [date, is] : arrangement.days)
        if (is == kind) dates.push_back(iso_date(date));
    return dates;
}

json json_of(const store::Almanac& almanac, const std::optional<int>& missing) {
    json dates = json::object();
    for (const auto& [date, hours] : almanac.calendar.special_hours)
        dates[iso_date(date)] = {
            {"hours", desk::day_hours_json(hours)}, {"why", almanac.reasons.at(date)}};
    json years = json::array();
    for (const auto& [year, arrangement] : almanac.years)
        years.push_back(
            {{"year", year},
             {"source", arrangement.source},
             {"holidays", dates_of(arrangement, desk::DayKind::holiday)},
             {"makeup_workdays", dates_of(arrangement, desk::DayKind::makeup_workday)}});
    return {
        {"week", desk::week_json(almanac.calendar.week)},
        {"dates", dates},
        {"years", years},
        {"missing_year", missing ? json(*missing) : json(nullptr)}};
}

std::string shown(const desk::DayHours& hours) {
    return hours.empty() ? ui::tr("Closed all day") : store::hours_text(hours);
}

std::vector<std::vector<std::string>>
rows_of(const store::Almanac& almanac, const std::optional<int>& missing) {
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < almanac.calendar.week.size(); ++i)
        rows.push_back(
            {ui::tr(store::weekday_name(static_cast<int>(i) + 1)), shown(almanac.calendar.week[i]),
             ""});
    for (const auto& [date, hours] : almanac.calendar.special_hours)
        rows.push_back({iso_date(date), shown(hours), almanac.reasons.at(date)});
    for (const auto& [year, arrangement] : almanac.years)
        rows.push_back(
            {std::to_string(year),
             ui::tr("{1} days arranged", {std::to_string(arrangement.days.size())}),
             arrangement.source});
    if (missing)
        rows.push_back({std::to_string(*missing), ui::tr("not known: Monday to Friday count"), ""});
    return rows;
}

Done show(Context& context, const Words&) {
    TRY(const auto reader, reader_of(context));
    TRY(const auto almanac, store::current_almanac(*reader));
    TRY(const auto zone, TimeZone::open(desk::store_zone));
    const Date today = zone.local(context.clock.now()).date;
    const auto missing = desk::missing_year(almanac.calendar, today);
    print(context, json_of(almanac, missing), {"DAY", "HOURS", "WHY"}, rows_of(almanac, missing));
    return {};
}

Done import_year(Context& context, const Words& words) {
    auto command = app::year_in_file(words.file);
    if (!command) {
        complain(
            context,
            command.error().code == ErrorCode::corrupt ? Exit::usage : exit_of(command.error()),
            command.error().what);
        return {};
    }
    TRY(const auto store, store_of(context));
    const json answer{
        {"year", command->arrangement.year}, {"days", command->arrangement.days.size()}};
    return order(context, *store, {store::Command(*std::move(command))}, answer);
}

Result<std::optional<desk::DayHours>> hours_in(const std::string& typed) {
    if (typed == "usual") return std::optional<desk::DayHours>();
    if (typed == "closed") return std::optional(desk::DayHours());
    const auto hours = store::parse_hours(typed);
    if (!hours || hours->empty())
        return fail(
            ErrorCode::corrupt,
            "\"" + typed + "\" is not 08:30-12:00,14:00-21:30, closed or usual");
    return hours;
}

Result<store::Command>
change_of(const Words& words, const std::optional<desk::DayHours>& hours, desk::WeekHours week) {
    if (const auto date = parse_iso_date(words.day))
        return store::ChangeDay{*date, hours, words.why};
    const bool weekday = words.day.size() == 1 && words.day >= "1" && words.day <= "7";
    if (!weekday || !hours)
        return fail(
            ErrorCode::corrupt,
            "\"" + words.day + "\" is not 1 (Monday) to 7 or a date such as 2026-10-01" +
                (weekday ? " that could be usual" : ""));
    week[static_cast<std::size_t>(words.day.front() - '1')] = *hours;
    return store::ChangeHours{week};
}

Done change_hours(Context& context, const Words& words) {
    const auto hours = hours_in(words.hours);
    if (!hours) {
        complain(context, Exit::usage, hours.error().what);
        return {};
    }
    TRY(const auto store, store_of(context));
    TRY(const auto calendar, store::current_calendar(store->writer()));
    auto command = change_of(words, *hours, calendar.week);
    if (!command) {
        complain(context, Exit::usage, command.error().what);
        return {};
    }
    return order(context, *store, {*std::move(command)}, {{"day", words.day}});
}

} // namespace

void add_calendar_verbs(Verb line, Context& context) {
    auto group = line.add_group("calendar", "Opening hours, holidays, make-up days");
    const auto words = std::make_shared<Words>();
    add_verb(group, context, "show", "What the store counts with", words, &show);
    auto hours = add_verb(group, context, "hours", "Change a day's hours", words, &change_hours);
    hours.add_option("day", words->day, "1 (Monday) to 7, or a date").required();
    hours.add_option("hours", words->hours, "08:30-12:00,14:00-21:30, closed, usual").required();
    hours.add_option("--why", words->why, "Why this date differs");
    auto imported =
        add_verb(group, context, "import", "Take over a year's holidays", words, &import_year);
    imported.add_option("file", words->file, "As in assets/calendar").required();
}

} // namespace foyer::foyerctl
