// What came back of which line of which receipt, by index: the facts of rules I, and what two desks
// took back at the same time (E24).
#pragma once

#include <map>
#include <string>

#include "database/database.h"
#include "desk/returns/return_decision.h"
#include "desk/returns/return_state.h"

namespace foyer::returns {

// Brings lines and payouts of a return up to date, and flags it and the others of its receipt where
// more came back, or was paid back, than there was. The later settlement is the duplicate.
Done put_receipt_lines(database::Writer& writer, std::int64_t row, const State& state);

// Tills begin anew: a receipt is its number and its day. "": no proof, nothing is known of it.
std::string receipt_key(const ReturnCase& asked);

// Of all lines of a receipt (its key), but for the return `besides`. Without a receipt: none.
Result<std::map<std::int64_t, LineRecord>>
line_records(database::Reader& reader, const std::string& receipt, std::int64_t besides);
Result<PaidBack>
paid_back(database::Reader& reader, const std::string& receipt, std::int64_t besides);

} // namespace foyer::returns
