#include <fmt/core.h>

#include "database/connection.h"

namespace foyer::database {

namespace {

ErrorCode code_of(int sqlite_code) {
    switch (sqlite_code & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return ErrorCode::corrupt;
    case SQLITE_INTERRUPT: return ErrorCode::cancelled;
    case SQLITE_CONSTRAINT:
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::conflict;
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_NOMEM:
    case SQLITE_PROTOCOL: return ErrorCode::storage;
    default: return ErrorCode::unsupported;
    }
}

}  // namespace

Error error_of(sqlite3* sqlite, int code, std::string_view action) {
    // Running out of memory leaves no connection to ask.
    const char* const words = sqlite != nullptr ? sqlite3_errmsg(sqlite) : sqlite3_errstr(code);
    return {code_of(code), fmt::format("{}: {} (SQLite {})", action, words, code)};
}

bool stops_writing(int code) {
    switch (code & 0xff) {
    case SQLITE_FULL:
    case SQLITE_READONLY:
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return true;
    case SQLITE_IOERR: return code != SQLITE_IOERR_NOMEM;
    default: return false;
    }
}

}  // namespace foyer::database
