#include "desk/store/calendar_entry.h"

#include "base/iso_time.h"
#include "base/json_text.h"
#include "desk/body.h"
#include "desk/written.h"

namespace foyer::store {
namespace {

using nlohmann::json;

constexpr std::string_view hours_kind = "store.hours_changed/1";
constexpr std::string_view day_kind = "store.day_changed/1";
constexpr std::string_view year_kind = "store.year_imported/1";

Result<const json*> part(const json& body, const std::string& what, const char* field) {
    const auto found = body.is_object() ? body.find(field) : body.end();
    if (!body.is_object() || found == body.end()) {
        return fail(ErrorCode::corrupt, what + ": field \"" + field + "\" is missing");
    }
    return &*found;
}

Result<Event> read_hours(const desk::Written& written) {
    TRY(const json* week, part(written.body, "read " + written.kind, "week"));
    HoursChanged event{written.subject, {}};
    TRY(event.week, desk::read_week(*week, "read " + written.kind + ": week"));
    return Event{std::move(event)};
}

Result<Event> read_day(const desk::Written& written) {
    DayChanged event{written.subject, {}, {}, {}};
    TRY(const auto date, desk::read_text(written, "date"));
    const auto parsed = parse_iso_date(date);
    if (!parsed) return fail(ErrorCode::corrupt, "read " + written.kind + ": date is none");
    event.date = *parsed;
    TRY(event.reason, desk::read_text(written, "reason"));
    TRY(const json* hours, part(written.body, "read " + written.kind, "hours"));
    if (!hours->is_null()) {
        TRY(event.hours, desk::read_day_hours(*hours, "read " + written.kind + ": hours"));
    }
    return Event{std::move(event)};
}

Result<Arrangement> arrangement_of(const json& body, const std::string& what) {
    Arrangement arrangement;
    TRY(const json* year, part(body, what, "year"));
    TRY(const json* source, part(body, what, "source"));
    TRY(const json* days, part(body, what, "days"));
    if (!year->is_number_integer() || !source->is_string()) {
        return fail(ErrorCode::corrupt, what + ": year is a whole number, source a text");
    }
    const auto number = year->get<std::int64_t>();
    if (number < 1970 || number > 9999) {
        return fail(ErrorCode::corrupt, what + ": year is out of range");
    }
    arrangement.year = static_cast<int>(number);
    arrangement.source = source->get<std::string>();
    TRY(arrangement.days, desk::read_day_kinds(*days, what + ": days"));
    return arrangement;
}

Result<Event> read_year(const desk::Written& written) {
    YearImported event{written.subject, {}, {}, {}};
    TRY(event.arrangement, arrangement_of(written.body, "read " + written.kind));
    TRY(event.file, desk::read_text(written, "file"));
    TRY(event.sha256, desk::read_text(written, "sha256"));
    return Event{std::move(event)};
}

} // namespace

desk::Written written_calendar(const HoursChanged& event) {
    return {std::string(hours_kind), event.id, {{"week", desk::week_json(event.week)}}};
}

desk::Written written_calendar(const DayChanged& event) {
    json hours = event.hours ? desk::day_hours_json(*event.hours) : json(nullptr);
    return {
        std::string(day_kind),
        event.id,
        {{"date", iso_date(event.date)}, {"hours", std::move(hours)}, {"reason", event.reason}}};
}

desk::Written written_calendar(const YearImported& event) {
    return {
        std::string(year_kind),
        event.id,
        {{"year", event.arrangement.year},
         {"source", event.arrangement.source},
         {"days", desk::day_kinds_json(event.arrangement.days)},
         {"file", event.file},
         {"sha256", event.sha256}}};
}

Result<Event> read_calendar_event(const desk::Written& written) {
    if (written.kind == hours_kind) return read_hours(written);
    if (written.kind == day_kind) return read_day(written);
    if (written.kind == year_kind) return read_year(written);
    return desk::kind_not_known(written);
}

Result<Arrangement> read_arrangement(std::string_view file_text) {
    const json file = parse_json(file_text);
    if (!file.is_object()) return fail(ErrorCode::corrupt, "the file is no JSON object");
    for (const auto& [name, value] : file.items()) {
        if (name == "year" || name == "source" || name == "days") continue;
        return fail(
            ErrorCode::corrupt,
            "the file has a field \"" + name + "\"; there are year, source and days");
    }
    return arrangement_of(file, "the file");
}

} // namespace foyer::store
