#include "desk/receipts/goods_sold_table.h"

#include <algorithm>

namespace foyer::receipts {
namespace {

using database::Reader;
using database::Row;
using database::Writer;

// A receipt's row is its day and its place in the day (receipt_rows.h). A slot holds those of 16
// days whose places share their upper bits, a mark is the rest: so no slot is longer than a value
// of the database may be.
constexpr int place_bits = 32;
constexpr int day_bits = 4;
constexpr int mark_place_bits = 14;
constexpr std::size_t mark_bytes = 3;
constexpr int upper_bits = place_bits - mark_place_bits;
constexpr std::size_t sales_most = 500'000;

constexpr ReceiptRow low(ReceiptRow number, int bits) {
    return number & ((ReceiptRow{1} << bits) - 1);
}

std::int64_t span_of(ReceiptRow row) {
    return row >> (place_bits + day_bits);
}
std::int64_t slot_of(ReceiptRow row) {
    return (span_of(row) << upper_bits) | (low(row, place_bits) >> mark_place_bits);
}
std::int64_t first_slot_of(std::int64_t span) {
    return span << upper_bits;
}
std::int64_t span_of_slot(std::int64_t slot) {
    return slot >> upper_bits;
}

void put_mark(Bytes& marks, ReceiptRow row) {
    const ReceiptRow day = low(row >> place_bits, day_bits);
    const ReceiptRow mark = (day << mark_place_bits) | low(row, mark_place_bits);
    for (int shift = 16; shift >= 0; shift -= 8)
        marks.push_back(static_cast<std::uint8_t>(mark >> shift));
}

ReceiptRow row_of(std::int64_t slot, ByteView mark) {
    ReceiptRow bits = 0;
    for (const std::uint8_t byte : mark)
        bits = (bits << 8) | byte;
    const ReceiptRow day = (span_of_slot(slot) << day_bits) | (bits >> mark_place_bits);
    const ReceiptRow upper = low(slot, upper_bits) << mark_place_bits;
    return (day << place_bits) | upper | low(bits, mark_place_bits);
}

void add_rows(
    std::int64_t slot, ByteView marks, ReceiptRow from, ReceiptRow before,
    std::vector<ReceiptRow>& rows) {
    for (std::size_t at = 0; at + mark_bytes <= marks.size(); at += mark_bytes) {
        const ReceiptRow row = row_of(slot, marks.subspan(at, mark_bytes));
        if (row >= from && row < before) rows.push_back(row);
    }
}

} // namespace

const std::vector<std::string_view>& goods_sold_schema() {
    static const std::vector<std::string_view> ddl = {
        "CREATE TABLE receipt_goods_sold("
        " goods INTEGER NOT NULL, slot INTEGER NOT NULL, receipts BLOB NOT NULL,"
        " PRIMARY KEY(goods, slot)) STRICT, WITHOUT ROWID"};
    return ddl;
}

// A receipt that holds them on two lines is named once.
void GoodsSold::note(std::int64_t goods, ReceiptRow receipt) {
    for (auto at = m_sales.rbegin(); at != m_sales.rend() && at->receipt == receipt; ++at)
        if (at->goods == goods) return;
    m_sales.push_back({goods, receipt});
}

bool GoodsSold::is_due() const {
    return m_sales.size() >= sales_most;
}

Done GoodsSold::write(Writer& writer) {
    const auto key = [](const Sale& sale) { return std::pair(sale.goods, slot_of(sale.receipt)); };
    std::ranges::stable_sort(m_sales, {}, key);
    Bytes marks;
    for (auto first = m_sales.begin(); first != m_sales.end();) {
        const auto [goods, slot] = key(*first);
        marks.clear();
        for (; first != m_sales.end() && key(*first) == std::pair(goods, slot); ++first)
            put_mark(marks, first->receipt);
        CHECK_OK(writer.run(
            "INSERT INTO receipt_goods_sold VALUES(?1,?2,?3) ON CONFLICT DO UPDATE SET"
            " receipts=CAST(receipts||?3 AS BLOB)",
            {goods, slot, marks}));
    }
    m_sales.clear();
    return {};
}

Result<std::vector<ReceiptRow>> receipts_with(
    Reader& reader, std::int64_t goods, ReceiptRow from, ReceiptRow before, std::size_t most) {
    std::vector<ReceiptRow> rows;
    if (goods < 0) {
        const ReceiptRow row = -goods / static_cast<std::int64_t>(lines_max + 1);
        if (row >= from && row < before) rows.push_back(row);
        return rows;
    }
    std::int64_t span = 0;
    CHECK_OK(reader.each(
        "SELECT slot, receipts FROM receipt_goods_sold WHERE goods=? AND slot>=? AND slot<?"
        " ORDER BY slot DESC",
        {goods, first_slot_of(span_of(from)), first_slot_of(span_of(before) + 1)},
        [&](const Row& row) {
            const std::int64_t slot = row.integer(0);
            if (rows.size() >= most && span_of_slot(slot) != span) return false;
            span = span_of_slot(slot);
            add_rows(slot, row.bytes(1), from, before, rows);
            return true;
        }));
    std::ranges::sort(rows, std::greater());
    return rows;
}

std::int64_t typed_goods(ReceiptRow receipt, const ReceiptLine& line) {
    return -(receipt * static_cast<std::int64_t>(lines_max + 1) + line.line);
}

} // namespace foyer::receipts
