// Goods that came back to the till, and the sale that they are of.
#pragma once

#include "database/database.h"
#include "desk/receipts/gathering.h"
#include "desk/receipts/receipts_table.h"

namespace foyer::receipts {

// The sale that the row names; else the newest ones before of the same member and goods, as far as
// pieces of them are left. What fits none stands as a return without a sale.
Done put_returned(
    database::Writer& writer, ReceiptRow by, const Receipt& receipt, const ReceiptLine& line,
    const Origin& origin);

// Lines of the till's returns: of how many a sale is known.
struct ReturnedLines {
    std::int64_t all = 0;
    std::int64_t of_known_sales = 0;
};
Result<ReturnedLines> returned_lines(database::Reader& reader);

} // namespace foyer::receipts
