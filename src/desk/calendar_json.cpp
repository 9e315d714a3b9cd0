#include "desk/calendar_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/iso_time.h"

namespace foyer::desk {
namespace {

using nlohmann::json;

std::unexpected<Error> wrong(const std::string& place, std::string_view wanted) {
    return fail(ErrorCode::corrupt, fmt::format("{} {}", place, wanted));
}

std::string shown(const json& value) {
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<std::int64_t> read_opening_time(const json& value, const std::string& place) {
    const auto time =
        value.is_string() ? parse_opening_time(value.get_ref<const std::string&>()) : std::nullopt;
    if (!time) return wrong(place, shown(value) + " is not a time of day such as \"08:30\"");
    return *time;
}

Result<OpenInterval> read_interval(const json& value, const std::string& place) {
    if (!value.is_array() || value.size() != 2) {
        return wrong(place, "has to be a pair such as [\"08:30\",\"21:30\"]");
    }
    TRY(const auto from, read_opening_time(value[0], place));
    TRY(const auto to, read_opening_time(value[1], place));
    if (to <= from) {
        return wrong(place, "closes before it opens; a time after midnight is written \"26:00\"");
    }
    return OpenInterval{from, to};
}

std::optional<DayKind> day_kind_of(const json& value) {
    for (const DayKind kind : {DayKind::holiday, DayKind::makeup_workday}) {
        if (value.is_string() && value.get_ref<const std::string&>() == code_of(kind)) return kind;
    }
    return std::nullopt;
}

} // namespace

json day_hours_json(const DayHours& hours) {
    json all = json::array();
    for (const OpenInterval& open : hours) {
        all.push_back({opening_time_text(open.from_ms), opening_time_text(open.to_ms)});
    }
    return all;
}

json week_json(const WeekHours& week) {
    json all = json::object();
    for (std::size_t day = 0; day < week.size(); ++day) {
        all[std::to_string(day + 1)] = day_hours_json(week[day]);
    }
    return all;
}

json day_kinds_json(const KindOfDays& days) {
    json all = json::object();
    for (const auto& [date, kind] : days)
        all[iso_date(date)] = code_of(kind);
    return all;
}

Result<DayHours> read_day_hours(const json& value, const std::string& place) {
    if (!value.is_array()) {
        return wrong(place, "has to be a list of pairs, [[\"08:30\",\"21:30\"]]; [] is closed");
    }
    DayHours hours;
    for (std::size_t i = 0; i < value.size(); ++i) {
        TRY(const auto open, read_interval(value[i], fmt::format("{}[{}]", place, i)));
        hours.push_back(open);
    }
    std::ranges::sort(hours, {}, &OpenInterval::from_ms);
    for (std::size_t i = 1; i < hours.size(); ++i) {
        if (hours[i].from_ms < hours[i - 1].to_ms) return wrong(place, "has hours that overlap");
    }
    return hours;
}

Result<WeekHours> read_week(const json& value, const std::string& place) {
    if (!value.is_object()) return wrong(place, "has to be an object of the days \"1\" to \"7\"");
    WeekHours week;
    for (std::size_t day = 0; day < week.size(); ++day) {
        const std::string name = std::to_string(day + 1);
        const auto found = value.find(name);
        if (found == value.end()) {
            return wrong(place, "lacks the day \"" + name + "\"; a day that is closed has []");
        }
        TRY(week[day], read_day_hours(*found, place + "." + name));
    }
    return week;
}

Result<KindOfDays> read_day_kinds(const json& value, const std::string& place) {
    if (!value.is_object()) return wrong(place, "has to be an object of dates");
    KindOfDays days;
    for (const auto& [name, word] : value.items()) {
        const auto date = parse_iso_date(name);
        if (!date) return wrong(place, shown(name) + " is not a date such as \"2026-10-01\"");
        const auto kind = day_kind_of(word);
        if (!kind) {
            return wrong(
                place + "." + name,
                "has to be \"holiday\" or \"makeup_workday\", not " + shown(word));
        }
        days.emplace(*date, *kind);
    }
    return days;
}

std::optional<std::int64_t> parse_opening_time(std::string_view text) {
    const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    const bool shaped =
        text.size() == 5 && digit(0) && digit(1) && text[2] == ':' && digit(3) && digit(4);
    if (!shaped) return std::nullopt;
    const auto number = [&](std::size_t at) { return (text[at] - '0') * 10 + text[at + 1] - '0'; };
    const std::int64_t since_midnight = number(0) * hour_ms + number(3) * minute_ms;
    if (number(3) > 59 || since_midnight > day_end_most_ms) return std::nullopt;
    return since_midnight;
}

std::string opening_time_text(std::int64_t since_midnight_ms) {
    const std::int64_t minutes = since_midnight_ms / minute_ms;
    return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

std::string_view code_of(DayKind kind) {
    return kind == DayKind::holiday ? "holiday" : "makeup_workday";
}

} // namespace foyer::desk
