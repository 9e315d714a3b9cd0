// Writes and reads one receipt. A row's number is its day, and its place in the day: so receipts of
// a span of days lie side by side, and an index of anything else has them in order of time.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "desk/receipts/receipts_table.h"

namespace foyer::receipts {

const std::vector<std::string_view>& receipt_schema();

// The lowest row of a day; the one of the day after bounds it.
ReceiptRow first_row_of(Date date);
Date date_of(ReceiptRow row);
// Rows of typed-in receipts have places of their own, so that a till's file gets the same rows
// whenever it is taken.
bool is_typed(ReceiptRow row);
ReceiptRow first_typed_row_of(Date date);

// The number under which the goods of a line, counted from 0, stand in the table of goods.
using GoodsOf = std::function<Result<std::int64_t>(std::size_t line)>;
// Without its keys (receipt_keys_table.h).
Done put_receipt(
    database::Writer& writer, ReceiptRow row, const Receipt& receipt, const GoodsOf& goods_of);
Done put_goods(database::Writer& writer, std::int64_t id, const ReceiptLine& line);
// With what the till took back since; categories that the till does not know come from the items.
Result<Receipt> read_receipt(database::Reader& reader, ReceiptRow row);

} // namespace foyer::receipts
