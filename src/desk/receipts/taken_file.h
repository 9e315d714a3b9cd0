// A file of receipts or items that the till put into the inbox, as its entry tells of it: enough to
// make the same rows again from the copy that is kept.
#pragma once

#include <cstdint>
#include <string>

#include "base/store_time.h"
#include "desk/receipts/mapping.h"

namespace foyer::receipts {

// Rows of a file by what became of them; together they are all rows.
struct RowCounts {
    std::int64_t taken = 0;
    std::int64_t quarantined = 0;
    std::int64_t already_taken = 0; // of receipts that were here, line for line the same

    std::int64_t all() const { return taken + quarantined + already_taken; }
    friend bool operator==(const RowCounts&, const RowCounts&) = default;
};

struct TakenFile {
    std::string name;   // as it lay in the inbox
    std::string sha256; // of its content, in hex: the name of the kept copy
    std::int64_t bytes = 0;
    Mapping mapping; // as it was then
    Date as_of;      // the day that dates were held against
    RowCounts rows;

    friend bool operator==(const TakenFile&, const TakenFile&) = default;
};

} // namespace foyer::receipts
