#include <fmt/core.h>

#include <span>

#include "database/connection.h"

namespace foyer::database {

namespace {

struct Setting {
    std::string_view set;
    std::string_view ask;
    std::string_view expected;
};

constexpr Setting writer_settings[] = {
    {"PRAGMA page_size=4096", "PRAGMA page_size", "4096"},
    {"PRAGMA auto_vacuum=NONE", "PRAGMA auto_vacuum", "0"},
    {"PRAGMA journal_mode=WAL", "PRAGMA journal_mode", "wal"},
    {"PRAGMA synchronous=FULL", "PRAGMA synchronous", "2"},
    {"PRAGMA foreign_keys=ON", "PRAGMA foreign_keys", "1"},
    {"PRAGMA trusted_schema=OFF", "PRAGMA trusted_schema", "0"},
    {"PRAGMA cell_size_check=ON", "PRAGMA cell_size_check", "1"},
    {"PRAGMA mmap_size=0", "PRAGMA mmap_size", "0"},
    {"PRAGMA temp_store=MEMORY", "PRAGMA temp_store", "2"},
    {"PRAGMA cache_size=-8192", "PRAGMA cache_size", "-8192"},
    {"PRAGMA wal_autocheckpoint=0", "PRAGMA wal_autocheckpoint", "0"},
    {"PRAGMA journal_size_limit=16777216", "PRAGMA journal_size_limit", "16777216"},
    {"PRAGMA busy_timeout=0", "PRAGMA busy_timeout", "0"},
    {"PRAGMA secure_delete=ON", "PRAGMA secure_delete", "1"},
    {"PRAGMA recursive_triggers=ON", "PRAGMA recursive_triggers", "1"},
};

// A reader waits only while the writer recovers the WAL after a crash.
constexpr Setting reader_settings[] = {
    {"PRAGMA query_only=ON", "PRAGMA query_only", "1"},
    {"PRAGMA trusted_schema=OFF", "PRAGMA trusted_schema", "0"},
    {"PRAGMA cell_size_check=ON", "PRAGMA cell_size_check", "1"},
    {"PRAGMA mmap_size=0", "PRAGMA mmap_size", "0"},
    {"PRAGMA temp_store=MEMORY", "PRAGMA temp_store", "2"},
    {"PRAGMA cache_size=-8192", "PRAGMA cache_size", "-8192"},
    {"PRAGMA busy_timeout=2000", "PRAGMA busy_timeout", "2000"},
};

Done apply(Reader::Connection& connection, std::span<const Setting> settings) {
    for (const auto& setting : settings) {
        CHECK_OK(connection.execute(setting.set));
        TRY(const auto found, connection.ask(setting.ask));
        // A file system that cannot map files has no answer about mapping.
        const bool kept = found == setting.expected || (found.empty() && setting.expected == "0");
        if (!kept) {
            return fail(ErrorCode::unsupported,
                        fmt::format("{}: the database kept \"{}\"", setting.set, found));
        }
    }
    return {};
}

}  // namespace

Done set_writer_pragmas(Reader::Connection& connection) {
    return apply(connection, writer_settings);
}

Done set_reader_pragmas(Reader::Connection& connection) {
    return apply(connection, reader_settings);
}

}  // namespace foyer::database
