#include "desk/receipts/returned_rows.h"

#include <algorithm>

#include "desk/receipts/packed_lists.h"
#include "desk/receipts/receipt_keys_table.h"
#include "desk/receipts/receipt_rows.h"

namespace foyer::receipts {
namespace {

using database::Reader;
using database::Row;
using database::Writer;

constexpr int sales_looked_at = 200;

struct SoldLine {
    ReceiptRow receipt = 0;
    std::int64_t line = 0;
    std::int64_t left = 0; // pieces that did not come back yet
};
SoldLine sold_in(const Row& row) {
    return {row.integer(0), row.integer(1), row.integer(2)};
}

#define SOLD_COLUMNS                                                                               \
    "r.id," FOYER_LINE "," FOYER_LINE_QTY "-coalesce((SELECT sum(b.qty) FROM receipt_returns b"    \
    " WHERE b.receipt=r.id AND b.line=" FOYER_LINE "),0)"

Result<std::vector<SoldLine>>
sold_as_named(Reader& reader, ReceiptRow by, const ReceiptLine& line, const Origin& origin) {
    return reader.rows(
        "SELECT " SOLD_COLUMNS " FROM receipts r INDEXED BY receipts_number"
        " CROSS JOIN " FOYER_LINES " CROSS JOIN receipt_goods g ON g.id=" FOYER_LINE_GOODS
        " WHERE r.number=? AND +r.id<? AND (r.flags&1)=0 AND g.sku=?"
        " AND (?=0 OR " FOYER_LINE "=?) ORDER BY r.id DESC LIMIT ?",
        {origin.number, by, line.sku, origin.line, origin.line, sales_looked_at}, &sold_in);
}

Result<std::vector<SoldLine>>
sold_to_member(Reader& reader, ReceiptRow by, const Receipt& receipt, const ReceiptLine& line) {
    if (receipt.member.empty()) return std::vector<SoldLine>();
    return reader.rows(
        "SELECT " SOLD_COLUMNS " FROM receipt_keys k CROSS JOIN receipts r ON r.id=k.receipt"
        " CROSS JOIN " FOYER_LINES " CROSS JOIN receipt_goods g ON g.id=" FOYER_LINE_GOODS
        " WHERE " FOYER_BY_MEMBER " AND k.receipt<? AND (r.flags&1)=0 AND g.sku=?"
        " ORDER BY k.receipt DESC LIMIT ?",
        {receipt.member, by, line.sku, sales_looked_at}, &sold_in);
}

// Typed-in receipts are left out: what a till's file brings does not depend on them.
std::vector<SoldLine> of_the_till(std::vector<SoldLine> sold) {
    std::erase_if(sold, [](const SoldLine& one) { return is_typed(one.receipt); });
    // The index gives the receipts in order; ordering their lines, too, would unpack them all.
    std::ranges::stable_sort(sold, [](const SoldLine& a, const SoldLine& b) {
        return a.receipt != b.receipt ? a.receipt > b.receipt : a.line < b.line;
    });
    return sold;
}

} // namespace

Done put_returned(
    Writer& writer, ReceiptRow by, const Receipt& receipt, const ReceiptLine& line,
    const Origin& origin) {
    TRY(const auto sold,
        origin.number.empty() ? sold_to_member(writer, by, receipt, line)
                              : sold_as_named(writer, by, line, origin));
    std::int64_t qty = line.qty;
    Fen refund = line.net_paid;
    for (const SoldLine& one : of_the_till(sold)) {
        const std::int64_t pieces = std::min(one.left, qty);
        if (pieces <= 0) continue;
        // The last pieces take what rounding leaves.
        const Fen share{pieces == qty ? refund.value : refund.value * pieces / qty};
        CHECK_OK(writer.run(
            "INSERT INTO receipt_returns VALUES(?,?,?,?,?,?)",
            {one.receipt, one.line, by, line.line, pieces, share.value}));
        qty -= pieces;
        refund = refund - share;
        if (qty == 0) break;
    }
    return {};
}

Result<ReturnedLines> returned_lines(Reader& reader) {
    ReturnedLines lines;
    TRY(lines.all,
        reader.number("SELECT count(*) FROM receipts r, " FOYER_LINES
                      " WHERE (" FOYER_LINE_FLAGS " & 2)<>0"));
    TRY(lines.of_known_sales,
        reader.number("SELECT count(*) FROM"
                      " (SELECT DISTINCT by_receipt, by_line FROM receipt_returns)"));
    return lines;
}

} // namespace foyer::receipts
