#include "desk/receipts/receipt_rows.h"

#include <charconv>

#include "desk/receipts/packed_lists.h"

namespace foyer::receipts {
namespace {

using database::Reader;
using database::Row;
using database::Writer;

constexpr int places_bits = 32; // of a day
constexpr ReceiptRow typed_bit = ReceiptRow{1} << (places_bits - 1);
constexpr Date first_day{1970, 1, 1};

constexpr std::int64_t return_flag = 1;
constexpr std::int64_t incomplete_flag = 2;

std::int64_t flags_of(const Receipt& receipt) {
    return (receipt.is_return ? return_flag : 0) | (receipt.incomplete ? incomplete_flag : 0);
}
std::string joined(const std::vector<std::int64_t>& numbers) {
    std::string text;
    for (const std::int64_t number : numbers)
        text += (text.empty() ? "" : " ") + std::to_string(number);
    return text;
}
std::vector<std::int64_t> split(std::string_view text) {
    std::vector<std::int64_t> numbers;
    const char* at = text.data();
    const char* const end = at + text.size();
    std::int64_t number = 0;
    while (at < end) {
        const auto [next, error] = std::from_chars(at, end, number);
        if (error != std::errc()) break;
        numbers.push_back(number);
        at = next < end ? next + 1 : end;
    }
    return numbers;
}

Done put_parts(Writer& writer, ReceiptRow row, const Receipt& receipt) {
    std::int64_t place = 0;
    for (const Promotion& promotion : receipt.promotions)
        CHECK_OK(writer.run(
            "INSERT INTO receipt_promotions VALUES(?,?,?,?,?)",
            {row, ++place, promotion.threshold.value, promotion.off.value,
             joined(promotion.lines)}));
    return {};
}

Result<Receipt> read_head(Reader& reader, ReceiptRow row) {
    TRY(auto head,
        reader.first(
            "SELECT number, second, channel, till, member, total, flags FROM receipts WHERE id=?",
            {row}, [&](const Row& found) {
                Receipt receipt;
                receipt.number = found.copy(0);
                receipt.date = date_of(row);
                receipt.second_of_day = static_cast<int>(found.integer(1));
                receipt.channel = found.copy(2);
                receipt.till = found.copy(3);
                receipt.member = found.copy(4);
                receipt.total = {found.integer(5)};
                receipt.is_return = (found.integer(6) & return_flag) != 0;
                receipt.incomplete = (found.integer(6) & incomplete_flag) != 0;
                receipt.typed = is_typed(row);
                return receipt;
            }));
    if (!head) return fail(ErrorCode::not_found, "read a receipt: row " + std::to_string(row));
    return *std::move(head);
}

ReceiptLine line_in(const Row& row) {
    ReceiptLine line;
    line.line = row.integer(0);
    line.qty = row.integer(1);
    line.grams = row.integer(2);
    line.unit_price = {row.integer(3)};
    line.net_paid = {row.integer(4)};
    line.final_sale = (row.integer(5) & final_sale_flag) != 0;
    line.is_return = (row.integer(5) & line_return_flag) != 0;
    line.points_earned = row.integer(6);
    line.points_spent = row.integer(7);
    line.gift_value = {row.integer(8)};
    line.sku = row.copy(9);
    line.barcode = row.copy(10);
    line.name = row.copy(11);
    line.category = row.copy(12);
    line.qty_returned = row.integer(13);
    line.refunded = {row.integer(14)};
    return line;
}

Done read_lines(Reader& reader, ReceiptRow row, Receipt& receipt) {
    TRY(receipt.lines,
        reader.rows(
            "SELECT " FOYER_LINE "," FOYER_LINE_QTY "," FOYER_LINE_GRAMS "," FOYER_LINE_PRICE
            "," FOYER_LINE_PAID "," FOYER_LINE_FLAGS "," FOYER_LINE_EARNED "," FOYER_LINE_SPENT
            "," FOYER_LINE_GIFT ", g.sku, g.barcode,"
            " CASE WHEN g.name<>'' THEN g.name ELSE coalesce(i.name,'') END,"
            " CASE WHEN g.category<>'' THEN g.category ELSE coalesce(i.category,'') END,"
            " coalesce((SELECT sum(b.qty) FROM receipt_returns b"
            "  WHERE b.receipt=r.id AND b.line=" FOYER_LINE "),0),"
            " coalesce((SELECT sum(b.refunded) FROM receipt_returns b"
            "  WHERE b.receipt=r.id AND b.line=" FOYER_LINE "),0)"
            " FROM receipts r CROSS JOIN " FOYER_LINES
            " CROSS JOIN receipt_goods g ON g.id=" FOYER_LINE_GOODS
            " LEFT JOIN receipt_items i ON i.sku=g.sku WHERE r.id=? ORDER BY " FOYER_LINE,
            {row}, &line_in));
    return {};
}

Done read_parts(Reader& reader, ReceiptRow row, Receipt& receipt) {
    TRY(receipt.tenders,
        reader.rows(
            "SELECT t.value->>0, t.value->>1, t.value->>2 FROM receipts r,"
            " json_each(r.tenders) t WHERE r.id=? ORDER BY t.key",
            {row}, [](const Row& found) {
                return Tender{found.copy(0), {found.integer(1)}, found.copy(2)};
            }));
    TRY(receipt.promotions,
        reader.rows(
            "SELECT threshold, off, lines FROM receipt_promotions WHERE receipt=?"
            " ORDER BY place",
            {row}, [](const Row& found) {
                return Promotion{{found.integer(0)}, {found.integer(1)}, split(found.text(2))};
            }));
    return {};
}

} // namespace

const std::vector<std::string_view>& receipt_schema() {
    static const std::vector<std::string_view> ddl = {
        "CREATE TABLE receipts("
        " id INTEGER PRIMARY KEY, number TEXT NOT NULL, second INTEGER NOT NULL,"
        " channel TEXT NOT NULL, till TEXT NOT NULL, member TEXT NOT NULL,"
        " total INTEGER NOT NULL, flags INTEGER NOT NULL, lines TEXT NOT NULL,"
        " tenders TEXT NOT NULL) STRICT",
        "CREATE INDEX receipts_number ON receipts(number)",
        "CREATE TABLE receipt_goods("
        " id INTEGER PRIMARY KEY, sku TEXT NOT NULL, barcode TEXT NOT NULL, name TEXT NOT NULL,"
        " category TEXT NOT NULL) STRICT",
        "CREATE INDEX receipt_goods_sku ON receipt_goods(sku)",
        "CREATE INDEX receipt_goods_barcode ON receipt_goods(barcode) WHERE barcode<>''",
        "CREATE TABLE receipt_promotions("
        " receipt INTEGER NOT NULL, place INTEGER NOT NULL, threshold INTEGER NOT NULL,"
        " off INTEGER NOT NULL, lines TEXT NOT NULL,"
        " PRIMARY KEY(receipt, place)) STRICT, WITHOUT ROWID",
        "CREATE TABLE receipt_returns("
        " receipt INTEGER NOT NULL, line INTEGER NOT NULL, by_receipt INTEGER NOT NULL,"
        " by_line INTEGER NOT NULL, qty INTEGER NOT NULL, refunded INTEGER NOT NULL,"
        " PRIMARY KEY(receipt, line, by_receipt, by_line)) STRICT, WITHOUT ROWID",
        "CREATE INDEX receipt_returns_by ON receipt_returns(by_receipt)",
        "CREATE TABLE receipt_items("
        " sku TEXT PRIMARY KEY, barcode TEXT NOT NULL, name TEXT NOT NULL,"
        " category TEXT NOT NULL, supplier TEXT NOT NULL, unit_price INTEGER NOT NULL)"
        " STRICT, WITHOUT ROWID",
        "CREATE TABLE receipt_barcodes("
        " barcode TEXT PRIMARY KEY, sku TEXT NOT NULL) STRICT, WITHOUT ROWID"};
    return ddl;
}

ReceiptRow first_row_of(Date date) {
    return ReceiptRow{days_between(first_day, date)} << places_bits;
}
Date date_of(ReceiptRow row) {
    return add_days(first_day, static_cast<int>(row >> places_bits));
}
bool is_typed(ReceiptRow row) {
    return (row & typed_bit) != 0;
}
ReceiptRow first_typed_row_of(Date date) {
    return first_row_of(date) | typed_bit;
}

Done put_receipt(Writer& writer, ReceiptRow row, const Receipt& receipt, const GoodsOf& goods_of) {
    std::string lines;
    for (std::size_t i = 0; i < receipt.lines.size(); ++i) {
        TRY(const auto goods, goods_of(i));
        pack_line(lines, receipt.lines[i], goods);
    }
    CHECK_OK(writer.run(
        "INSERT INTO receipts VALUES(?,?,?,?,?,?,?,?,?,?)",
        {row, receipt.number, receipt.second_of_day, receipt.channel, receipt.till, receipt.member,
         receipt.total.value, flags_of(receipt), lines, packed_tenders(receipt.tenders)}));
    return put_parts(writer, row, receipt);
}

Done put_goods(Writer& writer, std::int64_t id, const ReceiptLine& line) {
    return writer.run(
        "INSERT INTO receipt_goods VALUES(?,?,?,?,?)",
        {id, line.sku, line.barcode, line.name, line.category});
}

Result<Receipt> read_receipt(Reader& reader, ReceiptRow row) {
    TRY(auto receipt, read_head(reader, row));
    CHECK_OK(read_lines(reader, row, receipt));
    CHECK_OK(read_parts(reader, row, receipt));
    return receipt;
}

} // namespace foyer::receipts
