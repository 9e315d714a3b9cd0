#include "desk/store/store_table.h"

#include <algorithm>

#include "desk/store/calendar_table.h"

namespace foyer::store {
namespace {

constexpr std::string_view opened_schema =
    "CREATE TABLE store_opened("
    " hlc INTEGER NOT NULL, terminal BLOB NOT NULL, seq INTEGER NOT NULL, id BLOB NOT NULL,"
    " name TEXT NOT NULL, branch TEXT NOT NULL, code INTEGER NOT NULL, letter TEXT NOT NULL,"
    " desk TEXT NOT NULL, language TEXT NOT NULL,"
    " PRIMARY KEY(hlc, terminal, seq)) STRICT, WITHOUT ROWID";

Done project_one(database::Writer& writer, const Opened& event, const desk::Stamp& stamp) {
    const Store& store = event.store;
    return writer.run(
        "INSERT INTO store_opened VALUES(?,?,?,?,?,?,?,?,?,?)",
        {stamp.hlc, stamp.terminal, stamp.seq, event.id, store.name, store.branch, store.code,
         std::string_view(&store.terminal, 1), store.desk, store.language});
}

template <class ChangeOfCalendar>
Done project_one(
    database::Writer& writer, const ChangeOfCalendar& event, const desk::Stamp& stamp) {
    return project_calendar(writer, event, stamp);
}

Result<SubjectId> open_store_id(database::Reader& reader) {
    TRY(const auto id,
        reader.first(
            "SELECT id FROM store_opened ORDER BY hlc, terminal, seq LIMIT 1", {},
            [](const database::Row& row) { return row.id<SubjectId>(0); }));
    return id.value_or(SubjectId{});
}

} // namespace

const std::vector<std::string_view>& schema() {
    static const std::vector<std::string_view> whole = [] {
        std::vector<std::string_view> ddl{opened_schema};
        ddl.insert(ddl.end(), calendar_schema().begin(), calendar_schema().end());
        return ddl;
    }();
    return whole;
}

const std::vector<std::string_view>& tables() {
    static const std::vector<std::string_view> names = {
        "store_opened", "store_hours", "store_day", "store_year"};
    return names;
}

Result<Facts> facts_for(database::Reader& reader, const Command&, const desk::Circumstance&) {
    Facts facts;
    TRY(facts.open, current_store(reader));
    TRY(facts.id, open_store_id(reader));
    TRY(facts.almanac, current_almanac(reader));
    return facts;
}

Done project(database::Writer& writer, const Event& event, const desk::Stamp& stamp) {
    return visit([&](const auto& one) { return project_one(writer, one, stamp); }, event);
}

Result<std::optional<Store>> current_store(database::Reader& reader) {
    return reader.first(
        "SELECT name, branch, code, letter, desk, language FROM store_opened"
        " ORDER BY hlc, terminal, seq LIMIT 1",
        {}, [](const database::Row& row) {
            Store store;
            store.name = row.copy(0);
            store.branch = row.copy(1);
            store.code = static_cast<int>(row.integer(2));
            if (!row.text(3).empty()) store.terminal = row.text(3).front();
            store.desk = row.copy(4);
            store.language = row.copy(5);
            return store;
        });
}

} // namespace foyer::store
