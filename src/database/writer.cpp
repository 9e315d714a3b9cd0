#include <algorithm>

#include "base/invariant.h"
#include "database/connection.h"
#include "database/files.h"

namespace foyer::database {

Result<std::unique_ptr<Writer>> Writer::open(const std::string& file,
                                             const std::vector<std::string_view>& schema,
                                             Others others) {
    // SQLite's own attempt says why a file cannot be made.
    static_cast<void>(make_private_file(file));
    TRY(auto connection, Connection::open(file, Connection::Access::write));
    // Nothing is changed in a file that may not be ours.
    TRY(const bool empty, connection->check_identity(file));
    if (sqlite3_db_readonly(connection->sqlite, "main") != 0) {
        return fail(ErrorCode::storage, file + ": the file or its folder is read-only");
    }
    CHECK_OK(set_writer_pragmas(*connection));
    if (empty) CHECK_OK(create_schema(*connection, schema));
    CHECK_OK(check_schema(*connection, schema, others));
    connection->close_to_surprises();
    return std::unique_ptr<Writer>(new Writer(file, std::move(connection)));
}

Writer::Writer(std::string file, std::unique_ptr<Connection> connection)
    : Reader(std::move(file), std::move(connection)) {}

Writer::~Writer() = default;

Done Writer::run(std::string_view sql, Values values) {
    return each(sql, values, [](const Row&) { return true; });
}

Done Writer::transaction(const std::function<Done()>& act) {
    INVARIANT(!in_transaction());
    if (broken()) return std::unexpected(*broken());
    CHECK_OK(run("BEGIN IMMEDIATE"));
    Done done = act();
    if (done) done = run("COMMIT");
    // SQLite has already rolled back after some errors. A rollback that fails leaves the
    // transaction to the next open, which rolls it back from the WAL.
    if (!done && in_transaction()) {
        const auto undone = run("ROLLBACK");
        if (!undone) connection().broken = undone.error();
    }
    return done;
}

Done Writer::checkpoint(bool whole) {
    if (broken()) return std::unexpected(*broken());
    const int mode = whole ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE;
    int in_wal = 0;
    int brought_back = 0;
    const int code = sqlite3_wal_checkpoint_v2(connection().sqlite, nullptr, mode, &in_wal,
                                               &brought_back);
    if (code != SQLITE_OK) {
        return std::unexpected(connection().failed(code, "checkpoint " + file()));
    }
    connection().wal_pages = std::max(0, in_wal - brought_back);
    return {};
}

std::int64_t Writer::wal_pages() const { return connection().wal_pages; }

Done Writer::keep_in_memory(int kib) {
    return maintain(
        [&] { return connection().execute("PRAGMA cache_size=-" + std::to_string(kib)); });
}

std::int64_t Writer::changes() const { return sqlite3_total_changes64(connection().sqlite); }

Done Writer::maintain(const std::function<Done()>& act) {
    connection().maintaining = true;
    Done done = act();
    connection().maintaining = false;
    return done;
}

Done Writer::remake(const std::vector<std::string_view>& kept,
                    const std::vector<std::string_view>& made) {
    return maintain([&] {
        return transaction([&]() -> Done {
            CHECK_OK(drop_others(connection(), kept));
            for (const auto sql : made) CHECK_OK(connection().execute(sql));
            return {};
        });
    });
}

const std::optional<Error>& Writer::broken() const { return connection().broken; }

}  // namespace foyer::database
