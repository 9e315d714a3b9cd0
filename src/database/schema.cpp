#include <fmt/core.h>

#include <map>

#include "database/connection.h"

namespace foyer::database {

namespace {

// "trigger journal_no_delete" -> its SQL.
using Objects = std::map<std::string, std::string>;

int note_object(void* context, int, char** values, char**) {
    const auto text = [&](int column) { return values[column] != nullptr ? values[column] : ""; };
    auto& objects = *static_cast<Objects*>(context);
    objects[fmt::format("{} {}", text(0), text(1))] = fmt::format("{}: {}", text(2), text(3));
    return 0;
}

Result<Objects> objects_of(sqlite3* sqlite) {
    Objects objects;
    const int code =
        sqlite3_exec(sqlite, "SELECT type, name, tbl_name, sql FROM sqlite_schema", note_object,
                     &objects, nullptr);
    if (code != SQLITE_OK) return std::unexpected(error_of(sqlite, code, "read the schema"));
    return objects;
}

Result<Objects> objects_made_by(const std::vector<std::string_view>& schema) {
    TRY(const auto memory, Reader::Connection::open(":memory:", Reader::Connection::Access::write));
    for (const auto sql : schema) CHECK_OK(memory->execute(sql));
    return objects_of(memory->sqlite);
}

std::unexpected<Error> differs(const std::string& object, std::string_view how) {
    return fail(ErrorCode::corrupt, fmt::format("schema: {} {}", object, how));
}

bool is_of_type(const std::string& object, const std::string& sql, std::string_view type) {
    if (type != "virtual") return object.starts_with(type);
    return sql.find(": CREATE VIRTUAL TABLE") != std::string::npos;
}

// "table bag" -> DROP TABLE "bag"
Done drop(Reader::Connection& connection, const std::string& object) {
    const auto space = object.find(' ');
    const auto type = object.substr(0, space);
    char* const sql =
        sqlite3_mprintf("DROP %s \"%w\"", type.c_str(), object.substr(space + 1).c_str());
    const Done done = connection.execute(sql);
    sqlite3_free(sql);
    return done;
}

}  // namespace

Done create_schema(Reader::Connection& connection, const std::vector<std::string_view>& schema) {
    CHECK_OK(connection.execute("BEGIN IMMEDIATE"));
    for (const auto sql : schema) CHECK_OK(connection.execute(sql));
    CHECK_OK(connection.execute(fmt::format("PRAGMA application_id={}", application_id)));
    CHECK_OK(connection.execute(fmt::format("PRAGMA user_version={}", schema_version)));
    return connection.execute("COMMIT");
}

Done check_schema(Reader::Connection& connection, const std::vector<std::string_view>& schema,
                  Writer::Others others) {
    TRY(const auto wanted, objects_made_by(schema));
    TRY(const auto found, objects_of(connection.sqlite));
    for (const auto& [object, sql] : wanted) {
        const auto same = found.find(object);
        if (same == found.end()) return differs(object, "is missing");
        if (same->second != sql) return differs(object, "was changed");
    }
    if (others == Writer::Others::allowed) return {};
    for (const auto& [object, sql] : found) {
        if (!wanted.contains(object)) return differs(object, "was added");
    }
    return {};
}

Done drop_others(Reader::Connection& connection, const std::vector<std::string_view>& kept) {
    TRY(const auto wanted, objects_made_by(kept));
    // Virtual tables before tables: they take their own along. So do tables with their indexes.
    for (const std::string_view type : {"trigger", "view", "virtual", "table", "index"}) {
        TRY(const auto found, objects_of(connection.sqlite));
        for (const auto& [object, sql] : found) {
            if (wanted.contains(object) || !is_of_type(object, sql, type)) continue;
            CHECK_OK(drop(connection, object));
        }
    }
    return {};
}

}  // namespace foyer::database
