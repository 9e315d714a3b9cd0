#include "tests/support/raw_database.h"

#include <sqlite3.h>

#include <catch2/catch_test_macros.hpp>

namespace foyer::test {

namespace {

sqlite3* sqlite_of(void* sqlite) { return static_cast<sqlite3*>(sqlite); }

int note_first(void* context, int count, char** values, char**) {
    auto& found = *static_cast<std::vector<std::string>*>(context);
    found.emplace_back(count > 0 && values[0] != nullptr ? values[0] : "");
    return 0;
}

}  // namespace

RawDatabase::RawDatabase(const std::string& file) {
    sqlite3* sqlite = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &sqlite) == SQLITE_OK);
    m_sqlite = sqlite;
    int was = 0;
    sqlite3_db_config(sqlite, SQLITE_DBCONFIG_DEFENSIVE, 0, &was);
}

RawDatabase::~RawDatabase() { sqlite3_close(sqlite_of(m_sqlite)); }

void RawDatabase::run(const std::string& sql) {
    const auto words = attempt(sql);
    INFO(sql);
    REQUIRE(words == "");
}

std::string RawDatabase::attempt(const std::string& sql) {
    const int code = sqlite3_exec(sqlite_of(m_sqlite), sql.c_str(), nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? "" : sqlite3_errmsg(sqlite_of(m_sqlite));
}

std::vector<std::string> RawDatabase::column(const std::string& sql) {
    std::vector<std::string> found;
    const int code = sqlite3_exec(sqlite_of(m_sqlite), sql.c_str(), note_first, &found, nullptr);
    INFO(sql << ": " << sqlite3_errmsg(sqlite_of(m_sqlite)));
    REQUIRE(code == SQLITE_OK);
    return found;
}

std::string RawDatabase::value(const std::string& sql) {
    const auto found = column(sql);
    return found.empty() ? "" : found.front();
}

void RawDatabase::drop_seat_belts() {
    run("PRAGMA foreign_keys=OFF; PRAGMA ignore_check_constraints=ON");
    for (const auto& name : column("SELECT name FROM sqlite_schema WHERE type = 'trigger'")) {
        run("DROP TRIGGER " + name);
    }
}

}  // namespace foyer::test
