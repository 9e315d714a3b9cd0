// Puts what was read out of a till's file into the tables, step by step. Given the same tables and
// the same steps it writes the same rows: taking a file, going on after a crash and a rebuild do
// the same work.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include "database/database.h"
#include "desk/receipts/file_rows.h"
#include "desk/receipts/gathering.h"
#include "desk/receipts/goods_sold_table.h"
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
    Result<ReceiptRow> next_row(Date date);
    Result<std::int64_t> goods_of(const ReceiptLine& line);
    Done put_returns(ReceiptRow row, const GatheredReceipt& gathered);

    database::Writer& m_writer;
    FileRow m_file;
    RowCounts m_counts;
    GoodsSold m_sold;
    std::unordered_map<std::string, std::int64_t> m_goods;
    std::string m_key; // of the goods that are looked up: one piece of memory for all of them
    std::unordered_map<std::int64_t, ReceiptRow> m_next_rows; // by first row of the day
};

} // namespace foyer::receipts
