#include "tools/bench/bare_sqlite.h"

#include "base/invariant.h"

namespace foyer::bench {

namespace {

constexpr const char* reader_pragmas =
    "PRAGMA query_only=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY;"
    " PRAGMA cache_size=-8192; PRAGMA cell_size_check=ON";
constexpr const char* writer_pragmas =
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
    " PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-8192;"
    " PRAGMA cell_size_check=ON; PRAGMA wal_autocheckpoint=0; PRAGMA secure_delete=ON;"
    " PRAGMA recursive_triggers=ON";

} // namespace

BareStatement::BareStatement(sqlite3* sqlite, std::string_view sql) {
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(
        sqlite, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement,
        nullptr);
    INVARIANT(code == SQLITE_OK);
    m_statement.reset(statement);
}

int BareStatement::rows_for(std::string_view text) const {
    sqlite3_bind_text(get(), 1, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    int rows = 0;
    while (sqlite3_step(get()) == SQLITE_ROW)
        ++rows;
    sqlite3_reset(get());
    return rows;
}

int BareStatement::run() const {
    const int code = sqlite3_step(get());
    sqlite3_reset(get());
    return code;
}

Result<BareSqlite> BareSqlite::open(const std::string& file, Access access) {
    const int flags = access == Access::write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    sqlite3* sqlite = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &sqlite, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    BareSqlite bare;
    bare.m_sqlite.reset(sqlite);
    if (code != SQLITE_OK) return fail(ErrorCode::storage, "open " + file);
    CHECK_OK(bare.execute(access == Access::write ? writer_pragmas : reader_pragmas));
    return bare;
}

Done BareSqlite::execute(const std::string& sql) const {
    if (sqlite3_exec(get(), sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK) return {};
    return fail(ErrorCode::storage, sql + ": " + sqlite3_errmsg(get()));
}

} // namespace foyer::bench
