#include "database/connection.h"

#include <fmt/core.h>

#include <cstring>

#include "base/invariant.h"

namespace foyer::database {

namespace {

constexpr std::size_t kept_statements_limit = 512;
constexpr int value_bytes_limit = 1 << 20;
constexpr int sql_bytes_limit = 64 << 10;

// FTS5 asks for data_version to notice the commits of others.
bool harmless_pragma(const char* name) {
    return name != nullptr && std::strcmp(name, "data_version") == 0;
}

int authorize(void* context, int action, const char* first, const char*, const char*,
              const char*) {
    const auto& connection = *static_cast<const Reader::Connection*>(context);
    if (connection.maintaining && action != SQLITE_ATTACH) return SQLITE_OK;
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_FUNCTION:
    case SQLITE_RECURSIVE:
    case SQLITE_TRANSACTION:
    case SQLITE_SAVEPOINT: return SQLITE_OK;
    // Full-text tables prepare their writes even to be read; a read-only file refuses them.
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE: return SQLITE_OK;
    case SQLITE_PRAGMA: return harmless_pragma(first) ? SQLITE_OK : SQLITE_DENY;
    default: return SQLITE_DENY;
    }
}

int note_wal_pages(void* context, sqlite3*, const char*, int pages) {
    static_cast<Reader::Connection*>(context)->wal_pages = pages;
    return SQLITE_OK;
}

void limit_connection(sqlite3* sqlite) {
    int was = 0;
    sqlite3_db_config(sqlite, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, &was);
    sqlite3_db_config(sqlite, SQLITE_DBCONFIG_DQS_DML, 0, &was);
    sqlite3_db_config(sqlite, SQLITE_DBCONFIG_DQS_DDL, 0, &was);
    sqlite3_db_config(sqlite, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, &was);
    sqlite3_db_config(sqlite, SQLITE_DBCONFIG_DEFENSIVE, 1, &was);
    sqlite3_limit(sqlite, SQLITE_LIMIT_LENGTH, value_bytes_limit);
    sqlite3_limit(sqlite, SQLITE_LIMIT_SQL_LENGTH, sql_bytes_limit);
    sqlite3_limit(sqlite, SQLITE_LIMIT_ATTACHED, 0);
}

}  // namespace

Result<std::unique_ptr<Reader::Connection>> Reader::Connection::open(const std::string& file,
                                                                     Access access) {
    const int mode = access == Access::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                                             : SQLITE_OPEN_READONLY;
    sqlite3* sqlite = nullptr;
    const int code = sqlite3_open_v2(
        file.c_str(), &sqlite, mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    auto connection = std::make_unique<Connection>(sqlite, access);
    if (code != SQLITE_OK) return std::unexpected(error_of(sqlite, code, "open " + file));
    limit_connection(sqlite);
    return connection;
}

Reader::Connection::~Connection() {
    for (const auto& [sql, kept] : m_kept) sqlite3_finalize(kept.prepared);
    const int code = sqlite3_close(sqlite);
    INVARIANT(code == SQLITE_OK);
}

void Reader::Connection::close_to_surprises() {
    sqlite3_set_authorizer(sqlite, authorize, this);
    if (access == Access::write) sqlite3_wal_hook(sqlite, note_wal_pages, this);
}

Error Reader::Connection::failed(int code, std::string_view action) {
    Error error = error_of(sqlite, code, action);
    if (stops_writing(code) && !broken) broken = error;
    return error;
}

Result<bool> Reader::Connection::check_identity(const std::string& file) {
    TRY(const auto program, ask("PRAGMA application_id"));
    TRY(const auto version, ask("PRAGMA user_version"));
    TRY(const auto objects, ask("SELECT count(*) FROM sqlite_schema"));
    if (program == "0" && version == "0" && objects == "0") return true;
    if (program != fmt::format("{}", application_id)) {
        return fail(ErrorCode::unsupported, file + ": this file was not written by Foyer");
    }
    if (std::atoll(version.c_str()) > schema_version) {
        return fail(ErrorCode::unsupported,
                    fmt::format("{}: this data was written by a newer Foyer (version {}, this "
                                "program knows {})", file, version, schema_version));
    }
    return false;
}

Done Reader::Connection::execute(std::string_view sql) {
    const std::string text(sql);
    const int code = sqlite3_exec(sqlite, text.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return std::unexpected(failed(code, sql));
    return {};
}

Result<std::string> Reader::Connection::ask(std::string_view sql) {
    TRY(sqlite3_stmt* const prepared, prepare(sql));
    const int code = sqlite3_step(prepared);
    std::string answer;
    if (code == SQLITE_ROW) {
        const auto* const text = sqlite3_column_text(prepared, 0);
        if (text != nullptr) answer = reinterpret_cast<const char*>(text);
    }
    sqlite3_finalize(prepared);
    if (code != SQLITE_ROW && code != SQLITE_DONE) return std::unexpected(failed(code, sql));
    return answer;
}

Result<sqlite3_stmt*> Reader::Connection::prepare(std::string_view sql) {
    sqlite3_stmt* prepared = nullptr;
    const int code = sqlite3_prepare_v3(sqlite, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
    if (code != SQLITE_OK) return std::unexpected(failed(code, sql));
    INVARIANT(prepared != nullptr);
    return prepared;
}

Result<Reader::Connection::Statement> Reader::Connection::statement(std::string_view sql) {
    const auto found = m_kept.find(sql);
    if (found != m_kept.end() && !found->second.busy) {
        found->second.busy = true;
        return Statement{found->second.prepared, &found->second.busy};
    }
    TRY(sqlite3_stmt* const prepared, prepare(sql));
    if (found != m_kept.end() || m_kept.size() >= kept_statements_limit) {
        return Statement{prepared, nullptr};
    }
    auto& kept = m_kept.emplace(sql, Kept{prepared, true}).first->second;
    return Statement{kept.prepared, &kept.busy};
}

void Reader::Connection::give_back(Statement used) {
    if (used.busy == nullptr) {
        sqlite3_finalize(used.prepared);
        return;
    }
    // The error of the last step was reported when it happened.
    sqlite3_reset(used.prepared);
    sqlite3_clear_bindings(used.prepared);
    *used.busy = false;
}

}  // namespace foyer::database
