#include <array>
#include <vector>

#include <fmt/format.h>

#include "base/iso_time.h"
#include "desk/calendar_json.h"
#include "desk/store_zone.h"
#include "tools/foyerctl/question.h"
#include "tools/foyerctl/rules_answers.h"

namespace foyer::foyerctl {
namespace {

using desk::Budget;
using desk::Pause;
using desk::StoreCalendar;
using desk::Unit;
using nlohmann::json;

constexpr std::int64_t amount_most = 100'000;

struct UnitWord {
    std::string_view word;
    Unit unit;
    int each = 1; // of the unit's own steps
};
constexpr std::array unit_words{
    UnitWord{"store_minutes", Unit::store_minutes},
    UnitWord{"store_hours", Unit::store_minutes, 60},
    UnitWord{"business_days", Unit::business_days}, UnitWord{"working_days", Unit::working_days},
    UnitWord{"hours", Unit::clock_hours}};

// The week's hours stand under "1" to "7", those of single dates beside them.
Result<StoreCalendar> read_store_hours(const json& store, StoreCalendar calendar) {
    const std::string place = "calendar.store";
    TRY(calendar.week, desk::read_week(store, place));
    for (const auto& [name, hours] : store.items()) {
        if (name.size() == 1 && name >= "1" && name <= "7") continue;
        const auto date = parse_iso_date(name);
        if (!date)
            return fail(
                ErrorCode::corrupt,
                fmt::format(
                    "{} has no day \"{}\"; there are \"1\" (Monday) to \"7\" "
                    "and dates such as \"2026-10-01\"",
                    place, name));
        TRY(calendar.special_hours[*date], desk::read_day_hours(hours, place + "." + name));
    }
    return calendar;
}

Result<StoreCalendar> read_calendar(const json& written) {
    TRY(const auto fields, Question::of(written, "calendar", {"store", "days"}));
    StoreCalendar calendar;
    if (const json* store = fields.find("store")) {
        TRY(calendar, read_store_hours(*store, std::move(calendar)));
    }
    if (const json* days = fields.find("days")) {
        TRY(const auto kinds, desk::read_day_kinds(*days, "calendar.days"));
        desk::add_arranged_days(calendar, kinds);
    }
    return calendar;
}

Result<Budget> read_budget(const json& written) {
    TRY(const auto fields, Question::of(written, "budget", {"amount", "unit"}));
    CHECK_OK(fields.part("amount"));
    TRY(const auto amount, fields.number_or("amount", 0, 0, amount_most));
    TRY(const auto unit, fields.text("unit"));
    std::string known;
    for (const UnitWord& one : unit_words) {
        if (one.word == unit) return Budget{static_cast<int>(amount) * one.each, one.unit};
        known += (known.empty() ? "" : ", ") + std::string(one.word);
    }
    return fields.wrong("unit", "\"" + unit + "\" is not one of " + known);
}

Result<std::vector<Pause>> read_pauses(const json& written) {
    if (!written.is_array())
        return fail(ErrorCode::corrupt, "pauses has to be a list of {from, to}");
    std::vector<Pause> pauses;
    for (std::size_t i = 0; i < written.size(); ++i) {
        TRY(const auto fields,
            Question::of(written[i], fmt::format("pauses[{}]", i), {"from", "to"}));
        TRY(const auto from, fields.moment("from"));
        TRY(const auto to, fields.moment("to"));
        if (to < from) return fields.wrong("to", "lies before its from");
        pauses.push_back({from, to});
    }
    return pauses;
}

} // namespace

Result<json> clock_answer(const json& question) {
    TRY(const auto fields,
        Question::of(question, "", {"calendar", "start", "budget", "pauses", "zone"}));
    TRY(const auto zone_name, fields.text_or("zone", std::string(desk::store_zone)));
    const auto zone = TimeZone::open(zone_name);
    if (!zone) return fields.wrong("zone", "\"" + zone_name + "\" is not a time zone");
    TRY(const json* written_calendar, fields.part("calendar"));
    TRY(const auto calendar, read_calendar(*written_calendar));
    TRY(const auto start, fields.moment("start"));
    TRY(const json* written_budget, fields.part("budget"));
    TRY(const auto budget, read_budget(*written_budget));
    std::vector<Pause> pauses;
    if (const json* written = fields.find("pauses")) {
        TRY(pauses, read_pauses(*written));
    }
    return json{
        {"due", zone->iso(desk::due(calendar, *zone, start, budget, pauses))},
        {"warn_at", zone->iso(desk::warn_at(calendar, *zone, start, budget, pauses))}};
}

} // namespace foyer::foyerctl
