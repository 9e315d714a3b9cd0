#include "desk/store/store_table.h"

#include <algorithm>

namespace foyer::store {

const std::vector<std::string_view>& schema() {
    static const std::vector<std::string_view> ddl = {
        "CREATE TABLE store_opened("
        " hlc INTEGER NOT NULL, terminal BLOB NOT NULL, seq INTEGER NOT NULL, id BLOB NOT NULL,"
        " name TEXT NOT NULL, branch TEXT NOT NULL, code INTEGER NOT NULL, letter TEXT NOT NULL,"
        " desk TEXT NOT NULL, language TEXT NOT NULL,"
        " PRIMARY KEY(hlc, terminal, seq)) STRICT, WITHOUT ROWID"};
    return ddl;
}

const std::vector<std::string_view>& tables() {
    static const std::vector<std::string_view> names = {"store_opened"};
    return names;
}

Result<Facts> facts_for(database::Reader& reader, const Command&, const desk::Circumstance&) {
    TRY(auto store, current_store(reader));
    return Facts{std::move(store)};
}

Done project(database::Writer& writer, const Event& event, const desk::Stamp& stamp) {
    const auto& [id, store] = std::get<Opened>(event);
    return writer.run(
        "INSERT INTO store_opened VALUES(?,?,?,?,?,?,?,?,?,?)",
        {stamp.hlc, stamp.terminal, stamp.seq, id, store.name, store.branch, store.code,
         std::string_view(&store.terminal, 1), store.desk, store.language});
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

}  // namespace foyer::store
