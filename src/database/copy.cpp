#include <filesystem>

#include "database/connection.h"
#include "database/files.h"

namespace foyer::database {

namespace {

// One step holds one snapshot: the copy is of one moment, whatever is written meanwhile.
Done copy_pages(sqlite3* from, sqlite3* to, const std::string& action) {
    sqlite3_backup* const backup = sqlite3_backup_init(to, "main", from, "main");
    if (backup == nullptr) return std::unexpected(error_of(to, sqlite3_errcode(to), action));
    sqlite3_backup_step(backup, -1);
    const int code = sqlite3_backup_finish(backup);
    if (code != SQLITE_OK) return std::unexpected(error_of(to, code, action));
    return {};
}

Done write_copy(sqlite3* from, const std::string& copy) {
    TRY(const auto to, Reader::Connection::open(copy, Reader::Connection::Access::write));
    // The whole file is synced at the end; until then nobody takes it for a copy.
    CHECK_OK(to->execute("PRAGMA synchronous=OFF"));
    CHECK_OK(copy_pages(from, to->sqlite, "copy to " + copy));
    return to->execute("PRAGMA journal_mode=DELETE");
}

}  // namespace

Done Reader::copy_to(const std::string& copy) {
    std::error_code unseen;
    if (std::filesystem::exists(copy, unseen)) {
        return fail(ErrorCode::conflict, "copy to " + copy + ": the file exists");
    }
    CHECK_OK(make_private_file(copy));
    CHECK_OK(write_copy(m_connection->sqlite, copy));
    return sync_file(copy);
}

}  // namespace foyer::database
