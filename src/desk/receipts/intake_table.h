// Puts what was read out of a till's file into the tables, step by step. Given the same tables and
// the same steps it writes the same rows: taking a file, going on after a crash and a rebuild do
// the same work. The steps are of one reading, without a gap.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "database/database.h"
#include "desk/receipts/file_rows.h"
#include "desk/receipts/gathering.h"
#include "desk/receipts/goods_sold_table.h"
#include "desk/receipts/receipt_keys_table.h"
#include "desk/receipts/receipts_table.h"

namespace foyer::receipts {

// Used within one transaction after the other; after one that failed it is of no use any more.
class Intake {
public:
    Intake(database::Writer& writer, FileRow file, RowCounts so_far)
        : m_writer(writer), m_file(file), m_counts(so_far) {}

    Done take(const Step& step);
    // At the end of each transaction.
    Done finish_transaction();
    // Rows of the file that are done with; together they are its beginning.
    const RowCounts& counts() const { return m_counts; }

private:
    Done take_in(const GatheredReceipt& gathered);
    Done take_in_lines(const GatheredReceipt& gathered);
    Done take_in(const RowAside& aside);
    Done take_in(const GatheredItem& item);
    Done put_aside(Place place, Fault fault, const std::string& value);
    struct Day {
        ReceiptRow next = 0; // free row
        // While the file stays at a day that the tables held nothing of: the numbers since.
        bool is_new = false;
        std::unordered_set<std::string> numbers;
    };
    Result<Day*> day_of(Date date);
    Result<std::optional<ReceiptRow>> known_row(const Receipt& receipt, Day& day);
    Result<std::int64_t> goods_of(const ReceiptLine& line, std::size_t number);
    Done put_new(ReceiptRow row, const GatheredReceipt& gathered);
    Done put_returns(ReceiptRow row, const GatheredReceipt& gathered);

    database::Writer& m_writer;
    FileRow m_file;
    RowCounts m_counts;
    GoodsSold m_sold;
    ReceiptKeys m_keys;
    std::vector<std::int64_t> m_goods; // by the number that the reading gave them; 0: not met yet
    std::unordered_map<ReceiptRow, Day> m_days; // by their first row
    Day* m_day = nullptr;                       // that the file is at
};

} // namespace foyer::receipts
