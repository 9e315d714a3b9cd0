// Which of the till's receipts hold which goods. An index with a row for each line would cost more
// than the lines themselves; here one row lists the receipts of 16 days, so that a file of the till
// touches each row once.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "desk/receipts/receipts_table.h"

namespace foyer::receipts {

const std::vector<std::string_view>& goods_sold_schema();

// Collects what is written later in one go, in the order of the rows. What was noted in the same
// order makes the same rows, however often it was written in between.
class GoodsSold {
public:
    void note(std::int64_t goods, ReceiptRow receipt);
    // More of it would cost memory and make no row cheaper.
    bool is_due() const;
    Done write(database::Writer& writer);

private:
    struct Sale {
        std::int64_t goods = 0;
        ReceiptRow receipt = 0;
    };
    std::vector<Sale> m_sales;
};

// Those of [from, before) that hold the goods, newest first; the newest `most` are among them.
// Goods of a receipt that was typed in are known to be of that one.
Result<std::vector<ReceiptRow>> receipts_with(
    database::Reader& reader, std::int64_t goods, ReceiptRow from, ReceiptRow before,
    std::size_t most);

// The number of goods on a receipt that was typed in: they stand for themselves, below zero, so
// that the numbers of the till's goods do not depend on what was typed in between.
std::int64_t typed_goods(ReceiptRow receipt, const ReceiptLine& line);

} // namespace foyer::receipts
