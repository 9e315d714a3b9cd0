// One SQLite connection as this folder sees it: statement cache, authorizer, errors. Private to
// src/database.
#pragma once

#include <sqlite3.h>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "database/database.h"

namespace foyer::database {

// `action` names what was tried; SQLite's own words follow.
Error error_of(sqlite3* sqlite, int code, std::string_view action);
// Errors after which writing on would risk what is already there.
bool stops_writing(int code);

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
        return std::hash<std::string_view>{}(text);
    }
};

struct Reader::Connection {
    enum class Access { read, write };

    static Result<std::unique_ptr<Connection>> open(const std::string& file, Access access);
    explicit Connection(sqlite3* opened, Access wanted) : sqlite(opened), access(wanted) {}
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    // From now on only statements that ordinary work needs get through.
    void close_to_surprises();
    // Error{unsupported} unless the file is empty or ours and not newer than we are. True: empty.
    Result<bool> check_identity(const std::string& file);
    Done execute(std::string_view sql);
    // The first column of the first row as text; "" when there is none.
    Result<std::string> ask(std::string_view sql);
    Error failed(int code, std::string_view action);

    // A statement that is free to run: the kept one, or a fresh one while that one is running.
    struct Statement {
        sqlite3_stmt* prepared = nullptr;
        bool* busy = nullptr;  // null: nobody keeps it, finalize after use
    };
    Result<Statement> statement(std::string_view sql);
    void give_back(Statement used);

    sqlite3* sqlite;
    Access access;
    bool maintaining = false;
    std::int64_t wal_pages = 0;
    std::optional<Error> broken;

private:
    struct Kept {
        sqlite3_stmt* prepared = nullptr;
        bool busy = false;
    };
    Result<sqlite3_stmt*> prepare(std::string_view sql);

    std::unordered_map<std::string, Kept, TextHash, std::equal_to<>> m_kept;
};

// Reads back every setting: a connection that does not keep its promises may not serve.
Done set_writer_pragmas(Reader::Connection& connection);
Done set_reader_pragmas(Reader::Connection& connection);

Done create_schema(Reader::Connection& connection, const std::vector<std::string_view>& schema);
// Error{corrupt} naming the first object that differs from what `schema` makes.
Done check_schema(Reader::Connection& connection, const std::vector<std::string_view>& schema,
                  Writer::Others others);
// Everything that `kept` does not make.
Done drop_others(Reader::Connection& connection, const std::vector<std::string_view>& kept);

}  // namespace foyer::database
