#include <fmt/core.h>

#include <filesystem>

#include "base/invariant.h"
#include "database/connection.h"

namespace foyer::database {

namespace {

sqlite3_stmt* statement_of(void* statement) { return static_cast<sqlite3_stmt*>(statement); }

struct Binder {
    sqlite3_stmt* statement;
    int place;

    int operator()(std::monostate) const { return sqlite3_bind_null(statement, place); }
    int operator()(std::int64_t number) const {
        return sqlite3_bind_int64(statement, place, number);
    }
    int operator()(std::string_view text) const {
        // A null pointer would bind NULL, and an empty text is not NULL.
        const char* const start = text.data() != nullptr ? text.data() : "";
        return sqlite3_bind_text64(statement, place, start, text.size(), SQLITE_STATIC,
                                   SQLITE_UTF8);
    }
    int operator()(ByteView bytes) const {
        if (bytes.empty()) return sqlite3_bind_zeroblob(statement, place, 0);
        return sqlite3_bind_blob64(statement, place, bytes.data(), bytes.size(), SQLITE_STATIC);
    }
};

template <class Container>
int bind_all(sqlite3_stmt* statement, const Container& values) {
    INVARIANT(static_cast<std::size_t>(sqlite3_bind_parameter_count(statement)) == values.size());
    int place = 1;
    for (const Value& value : values) {
        const int code = std::visit(Binder{statement, place}, value.held());
        if (code != SQLITE_OK) return code;
        ++place;
    }
    return SQLITE_OK;
}

int step_all(sqlite3_stmt* statement, const std::function<bool(const Row&)>& read) {
    const Row row(statement);
    int code = sqlite3_step(statement);
    while (code == SQLITE_ROW) {
        if (!read(row)) return SQLITE_DONE;
        code = sqlite3_step(statement);
    }
    return code;
}

template <class Container>
Done run_statement(Reader::Connection& connection, std::string_view sql, const Container& values,
                   const std::function<bool(const Row&)>& read) {
    TRY(const auto statement, connection.statement(sql));
    if (connection.broken && !sqlite3_stmt_readonly(statement.prepared)) {
        connection.give_back(statement);
        return std::unexpected(*connection.broken);
    }
    int code = bind_all(statement.prepared, values);
    if (code == SQLITE_OK) code = step_all(statement.prepared, read);
    Done done;
    if (code != SQLITE_DONE) done = std::unexpected(connection.failed(code, sql));
    connection.give_back(statement);
    return done;
}

}  // namespace

int Row::columns() const { return sqlite3_column_count(statement_of(m_statement)); }

bool Row::is_null(int column) const {
    return sqlite3_column_type(statement_of(m_statement), column) == SQLITE_NULL;
}

std::int64_t Row::integer(int column) const {
    return sqlite3_column_int64(statement_of(m_statement), column);
}

std::string_view Row::text(int column) const { return as_text(bytes(column)); }

ByteView Row::bytes(int column) const {
    auto* const statement = statement_of(m_statement);
    const auto* const start = sqlite3_column_blob(statement, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
    return {static_cast<const std::uint8_t*>(start), size};
}

Result<std::unique_ptr<Reader>> Reader::open(const std::string& file) {
    std::error_code unseen;
    if (!std::filesystem::exists(file, unseen) && !unseen) {
        return fail(ErrorCode::not_found, file + ": there is no such file");
    }
    TRY(auto connection, Connection::open(file, Connection::Access::read));
    TRY(const bool empty, connection->check_identity(file));
    if (empty) return fail(ErrorCode::not_found, file + ": nothing was written yet");
    CHECK_OK(set_reader_pragmas(*connection));
    connection->close_to_surprises();
    return std::unique_ptr<Reader>(new Reader(file, std::move(connection)));
}

Reader::Reader(std::string file, std::unique_ptr<Connection> connection)
    : m_file(std::move(file))
    , m_connection(std::move(connection)) {}

Reader::~Reader() = default;

Done Reader::each(std::string_view sql, Values values,
                  const std::function<bool(const Row&)>& read) {
    return run_statement(*m_connection, sql, values, read);
}

Done Reader::each(std::string_view sql, const std::vector<Value>& values,
                  const std::function<bool(const Row&)>& read) {
    return run_statement(*m_connection, sql, values, read);
}

Result<std::int64_t> Reader::number(std::string_view sql, Values values) {
    std::int64_t found = 0;
    CHECK_OK(each(sql, values, [&](const Row& row) {
        found = row.integer(0);
        return false;
    }));
    return found;
}

bool Reader::in_transaction() const {
    return sqlite3_get_autocommit(m_connection->sqlite) == 0;
}

Done Reader::snapshot(const std::function<Done()>& act) {
    if (in_transaction()) return act();
    const auto ignore = [](const Row&) { return true; };
    CHECK_OK(each("BEGIN", {}, ignore));
    Done done = act();
    const auto ended = each("COMMIT", {}, ignore);
    return done ? ended : done;
}

void Reader::interrupt() { sqlite3_interrupt(m_connection->sqlite); }

Result<std::vector<std::string>> Reader::faults(Check check) {
    std::vector<std::string> found;
    m_connection->maintaining = true;
    const auto done = each(
        check == Check::quick ? "PRAGMA quick_check" : "PRAGMA integrity_check", {},
        [&](const Row& row) {
            found.push_back(row.copy(0));
            return true;
        });
    m_connection->maintaining = false;
    CHECK_OK(done);
    if (found.size() == 1 && found.front() == "ok") found.clear();
    return found;
}

}  // namespace foyer::database
