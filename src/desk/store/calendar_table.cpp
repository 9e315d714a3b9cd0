#include "desk/store/calendar_table.h"

#include <nlohmann/json.hpp>

#include "base/iso_time.h"
#include "base/json_text.h"

namespace foyer::store {
namespace {

using database::Reader;
using database::Row;
using database::Writer;
using nlohmann::json;

json parsed(std::string_view text) {
    return parse_json(text);
}

// The tables hold what this program wrote; what cannot be read is damage.
Done read_hours(Reader& reader, Almanac& almanac) {
    TRY(const auto text,
        reader.first(
            "SELECT week FROM store_hours ORDER BY hlc DESC, terminal DESC, seq DESC"
            " LIMIT 1",
            {}, [](const Row& row) { return row.copy(0); }));
    if (!text) return {};
    TRY(const auto week, desk::read_week(parsed(*text), "table store_hours: week"));
    take_in(almanac, HoursChanged{{}, week});
    return {};
}

struct KeptDay {
    std::string date, hours, reason;
    bool usual = false;
};

Done read_days(Reader& reader, Almanac& almanac) {
    TRY(const auto days,
        reader.rows(
            "SELECT date, hours, reason FROM store_day ORDER BY hlc, terminal, seq", {},
            [](const Row& row) {
                return KeptDay{row.copy(0), row.copy(1), row.copy(2), row.is_null(1)};
            }));
    for (const KeptDay& day : days) {
        const auto date = parse_iso_date(day.date);
        if (!date) return fail(ErrorCode::corrupt, "table store_day: date " + day.date);
        DayChanged event{{}, *date, {}, day.reason};
        if (!day.usual) {
            TRY(event.hours, desk::read_day_hours(parsed(day.hours), "table store_day: hours"));
        }
        take_in(almanac, event);
    }
    return {};
}

Done read_years(Reader& reader, Almanac& almanac) {
    struct KeptYear {
        int year = 0;
        std::string source, days;
    };
    TRY(const auto years,
        reader.rows(
            "SELECT year, source, days FROM store_year ORDER BY hlc, terminal, seq", {},
            [](const Row& row) {
                return KeptYear{static_cast<int>(row.integer(0)), row.copy(1), row.copy(2)};
            }));
    for (const KeptYear& year : years) {
        TRY(const auto days, desk::read_day_kinds(parsed(year.days), "table store_year: days"));
        take_in(almanac, YearImported{{}, {year.year, year.source, days}, {}, {}});
    }
    return {};
}

} // namespace

const std::vector<std::string_view>& calendar_schema() {
    static const std::vector<std::string_view> ddl = {
        "CREATE TABLE store_hours("
        " hlc INTEGER NOT NULL, terminal BLOB NOT NULL, seq INTEGER NOT NULL, week TEXT NOT NULL,"
        " PRIMARY KEY(hlc, terminal, seq)) STRICT, WITHOUT ROWID",
        "CREATE TABLE store_day("
        " hlc INTEGER NOT NULL, terminal BLOB NOT NULL, seq INTEGER NOT NULL, date TEXT NOT NULL,"
        " hours TEXT, reason TEXT NOT NULL, PRIMARY KEY(hlc, terminal, seq)) STRICT, WITHOUT ROWID",
        "CREATE TABLE store_year("
        " hlc INTEGER NOT NULL, terminal BLOB NOT NULL, seq INTEGER NOT NULL,"
        " year INTEGER NOT NULL, source TEXT NOT NULL, days TEXT NOT NULL,"
        " PRIMARY KEY(hlc, terminal, seq)) STRICT, WITHOUT ROWID"};
    return ddl;
}

Done project_calendar(Writer& writer, const HoursChanged& event, const desk::Stamp& stamp) {
    return writer.run(
        "INSERT INTO store_hours VALUES(?,?,?,?)",
        {stamp.hlc, stamp.terminal, stamp.seq, desk::week_json(event.week).dump()});
}

Done project_calendar(Writer& writer, const DayChanged& event, const desk::Stamp& stamp) {
    std::optional<std::string> hours;
    if (event.hours) hours = desk::day_hours_json(*event.hours).dump();
    return writer.run(
        "INSERT INTO store_day VALUES(?,?,?,?,?,?)",
        {stamp.hlc, stamp.terminal, stamp.seq, iso_date(event.date), hours, event.reason});
}

Done project_calendar(Writer& writer, const YearImported& event, const desk::Stamp& stamp) {
    const Arrangement& arrangement = event.arrangement;
    return writer.run(
        "INSERT INTO store_year VALUES(?,?,?,?,?,?)",
        {stamp.hlc, stamp.terminal, stamp.seq, arrangement.year, arrangement.source,
         desk::day_kinds_json(arrangement.days).dump()});
}

Result<Almanac> current_almanac(Reader& reader) {
    Almanac almanac;
    CHECK_OK(read_hours(reader, almanac));
    CHECK_OK(read_days(reader, almanac));
    CHECK_OK(read_years(reader, almanac));
    return almanac;
}

Result<desk::StoreCalendar> current_calendar(Reader& reader) {
    TRY(auto almanac, current_almanac(reader));
    return std::move(almanac.calendar);
}

} // namespace foyer::store
