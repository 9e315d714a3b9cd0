// The rows that orders left in a store, to be written once more by SQLite alone: what the product's
// way from a command to its rows is held against.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tools/bench/bare_sqlite.h"

namespace foyer::bench {

struct ReleaseValue {
    void operator()(sqlite3_value* value) const { sqlite3_value_free(value); }
};
using KeptValue = std::unique_ptr<sqlite3_value, ReleaseValue>;

struct BareRow {
    std::size_t statement = 0; // of the writer's
    std::vector<KeptValue> values;
    std::string text; // bound behind the values when it is not empty: the terms of an index
};
// In the order in which they are written; each of the two files has a transaction of its own.
struct BareOrder {
    std::vector<BareRow> keys;
    std::vector<BareRow> rows;
};

// Of the complaints registered behind this position of the journal, oldest first.
Result<std::vector<BareOrder>> bare_orders_behind(const std::string& folder, std::int64_t position);

class BareWriter {
public:
    static Result<BareWriter> open(const std::string& folder);
    // Durable when it returns.
    Done write(const BareOrder& order) const;

private:
    BareSqlite m_keys, m_rows;
    std::vector<BareStatement> m_statements;
};

} // namespace foyer::bench
