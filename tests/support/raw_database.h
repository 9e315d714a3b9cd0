// What someone with a file and a tool can do to it: any SQL, no authorizer, no triggers of ours,
// no settings. For tests that damage, look inside or compare.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace foyer::test {

class RawDatabase {
public:
    explicit RawDatabase(const std::string& file);
    ~RawDatabase();
    RawDatabase(const RawDatabase&) = delete;
    RawDatabase& operator=(const RawDatabase&) = delete;

    // Runs every statement of the text; the test fails with SQLite's words when one does not run.
    void run(const std::string& sql);
    // SQLite's words, "" when it ran.
    std::string attempt(const std::string& sql);
    // The first column of every row.
    std::vector<std::string> column(const std::string& sql);
    std::string value(const std::string& sql);
    // Triggers and foreign keys out of the way, CHECK constraints too.
    void drop_seat_belts();

private:
    void* m_sqlite = nullptr;
};

}  // namespace foyer::test
