#include <limits>

#include "desk/receipts/goods_sold_table.h"
#include "desk/receipts/packed_lists.h"
#include "desk/receipts/receipt_rows.h"

namespace foyer::receipts {
namespace {

using database::Reader;
using database::Row;

constexpr ReceiptRow end_of_time = std::numeric_limits<ReceiptRow>::max();
constexpr std::size_t everything = std::numeric_limits<std::size_t>::max();

Result<std::optional<Fen>>
lowest_price_in(Reader& reader, ReceiptRow receipt, std::int64_t goods) {
    TRY(const auto lowest,
        reader.first(
            "SELECT min(" FOYER_LINE_PAID "/" FOYER_LINE_QTY ") FROM receipts r, " FOYER_LINES
            " WHERE r.id=? AND " FOYER_LINE_GOODS "=? AND (" FOYER_LINE_FLAGS " & 2)=0",
            {receipt, goods}, [](const Row& row) {
                return row.is_null(0) ? std::optional<Fen>() : std::optional(Fen{row.integer(0)});
            }));
    return lowest.value_or(std::nullopt);
}

} // namespace

Result<std::optional<Item>> find_item(Reader& reader, std::string_view code) {
    TRY(auto listed,
        reader.first(
            "SELECT sku, barcode, name, category, supplier, unit_price FROM receipt_items"
            " WHERE sku=?1 UNION ALL SELECT i.sku, b.barcode, i.name, i.category, i.supplier,"
            " i.unit_price FROM receipt_barcodes b JOIN receipt_items i ON i.sku=b.sku"
            " WHERE b.barcode=?1 LIMIT 1",
            {code}, [](const Row& row) {
                return Item{row.copy(0), row.copy(1), row.copy(2),
                            row.copy(3), row.copy(4), {row.integer(5)}};
            }));
    if (listed) return listed;
    return reader.first(
        "SELECT sku, barcode, name, category FROM (SELECT * FROM receipt_goods WHERE sku=?1"
        " UNION ALL SELECT * FROM receipt_goods WHERE barcode=?1 AND barcode<>'')"
        " ORDER BY category='', name='' LIMIT 1",
        {code}, [](const Row& row) {
            return Item{row.copy(0), row.copy(1), row.copy(2), row.copy(3), {}, {}};
        });
}

Result<std::optional<Fen>> lowest_price_since(Reader& reader, std::string_view sku, Date day) {
    TRY(const auto goods,
        reader.rows("SELECT id FROM receipt_goods WHERE sku=?", {sku}, [](const Row& row) {
            return row.integer(0);
        }));
    std::optional<Fen> lowest;
    for (const std::int64_t one : goods) {
        TRY(const auto receipts,
            receipts_with(reader, one, first_row_of(day), end_of_time, everything));
        for (const ReceiptRow row : receipts) {
            TRY(const auto paid, lowest_price_in(reader, row, one));
            if (paid && (!lowest || *paid < *lowest)) lowest = paid;
        }
    }
    return lowest;
}

} // namespace foyer::receipts
