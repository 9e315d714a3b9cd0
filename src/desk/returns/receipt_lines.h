// What one return takes of the lines of its receipt.
#pragma once

#include <map>

#include "desk/returns/return_decision.h"

namespace foyer::returns {

// Of one line, all positions of the return together.
struct LineSum {
    std::int64_t pieces = 0; // that are not the customer's any more
    std::int64_t quality = 0;
    std::int64_t priced = 0; // pieces whose price difference is paid back
    Fen money;

    friend bool operator==(const LineSum&, const LineSum&) = default;
};
// By line; also lines that are asked about and not given.
std::map<std::int64_t, LineSum> line_sums(const State& state);

// What the next return of the same receipt is decided by.
void add_to_records(std::map<std::int64_t, LineRecord>& records, const State& state);

} // namespace foyer::returns
