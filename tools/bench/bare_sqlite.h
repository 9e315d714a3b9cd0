// SQLite with nothing around it: what a bench holds the product against. Same file, same pragmas,
// statements prepared once, rows read and thrown away.
#pragma once

#include <sqlite3.h>

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace foyer::bench {

class BareStatement {
public:
    BareStatement() = default;
    BareStatement(sqlite3* sqlite, std::string_view sql);

    sqlite3_stmt* get() const { return m_statement.get(); }
    // Binds text to ?1 and steps to the end; the number of rows.
    int rows_for(std::string_view text) const;
    // Steps once and resets; SQLITE_DONE or SQLITE_ROW when all is well.
    int run() const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

class BareSqlite {
public:
    enum class Access { read, write };
    // With the pragmas of src/database/pragmas.cpp that matter for speed.
    static Result<BareSqlite> open(const std::string& file, Access access);

    sqlite3* get() const { return m_sqlite.get(); }
    Done execute(const std::string& sql) const;
    BareStatement prepare(std::string_view sql) const { return {get(), sql}; }

private:
    struct Close {
        void operator()(sqlite3* sqlite) const { sqlite3_close_v2(sqlite); }
    };
    std::unique_ptr<sqlite3, Close> m_sqlite;
};

} // namespace foyer::bench
