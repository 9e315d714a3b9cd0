#include "desk/receipts/receipts_table.h"

#include <algorithm>

#include "desk/receipts/file_rows.h"
#include "desk/receipts/goods_sold_table.h"
#include "desk/receipts/mapping_table.h"
#include "desk/receipts/receipt_keys_table.h"
#include "desk/receipts/receipt_rows.h"

namespace foyer::receipts {
namespace {

using database::Reader;
using database::Row;
using database::Writer;

// The same row wherever the entry is taken in; two receipts of one day that would share it stand
// one behind the other.
ReceiptRow place_of(const ReceiptId& id) {
    ReceiptRow place = 0;
    for (std::size_t i = id.bytes.size() - 4; i < id.bytes.size(); ++i)
        place = (place << 8) | id.bytes[i];
    return place & 0x7FFF'FFFF;
}

Result<ReceiptRow> free_row(Reader& reader, const Typed& typed) {
    ReceiptRow row = first_typed_row_of(typed.receipt.date) + place_of(typed.id);
    while (true) {
        TRY(const auto taken, reader.number("SELECT count(*) FROM receipts WHERE id=?", {row}));
        if (taken == 0) return row;
        ++row;
    }
}

Done project_one(Writer& writer, const Typed& typed, const desk::Stamp&) {
    TRY(const auto row, free_row(writer, typed));
    ReceiptKeys keys;
    keys.note(typed.receipt, row);
    CHECK_OK(keys.write(writer));
    return put_receipt(writer, row, typed.receipt, [&](std::size_t at) -> Result<std::int64_t> {
        const ReceiptLine& line = typed.receipt.lines[at];
        const std::int64_t goods = typed_goods(row, line);
        CHECK_OK(put_goods(writer, goods, line));
        return goods;
    });
}

Done project_one(Writer& writer, const Taken& taken, const desk::Stamp& stamp) {
    return put_taken_file(writer, taken.file, stamp.at);
}

Done project_one(Writer& writer, const MappingSet& set, const desk::Stamp& stamp) {
    return project_mapping(writer, set, stamp);
}

Done project_one(Writer& writer, const MappingDropped& dropped, const desk::Stamp& stamp) {
    return project_mapping(writer, dropped, stamp);
}

Result<std::vector<FoundReceipt>> read_all(Reader& reader, const std::vector<ReceiptRow>& rows) {
    std::vector<FoundReceipt> found;
    for (const ReceiptRow row : rows) {
        TRY(auto receipt, read_receipt(reader, row));
        found.push_back({row, std::move(receipt)});
    }
    return found;
}

constexpr int of_one_number_most = 20;

} // namespace

const std::vector<std::string_view>& schema() {
    static const std::vector<std::string_view> whole = [] {
        std::vector<std::string_view> ddl = receipt_schema();
        ddl.insert(ddl.end(), receipt_keys_schema().begin(), receipt_keys_schema().end());
        ddl.insert(ddl.end(), goods_sold_schema().begin(), goods_sold_schema().end());
        ddl.insert(ddl.end(), file_schema().begin(), file_schema().end());
        ddl.insert(ddl.end(), mapping_schema().begin(), mapping_schema().end());
        return ddl;
    }();
    return whole;
}

const std::vector<std::string_view>& tables() {
    static const std::vector<std::string_view> names = {
        "receipts",      "receipt_goods",      "receipt_goods_sold", "receipt_keys",
        "receipt_promotions", "receipt_returns", "receipt_items",  "receipt_barcodes",
        "receipt_files", "receipt_quarantine", "receipt_mapping"};
    return names;
}

Result<Facts> facts_for(Reader& reader, const Command& command, const desk::Circumstance&) {
    Facts facts;
    if (const auto* typing = get_if<TypeIn>(&command)) {
        if (!is_a_day(typing->receipt.date)) return facts;
        TRY(const auto known, find_receipt(reader, typing->receipt.number, typing->receipt.date));
        facts.number_known = known.has_value();
    } else if (const auto* finish = get_if<FinishFile>(&command)) {
        TRY(facts.file_known, is_file_taken(reader, finish->file.sha256));
    } else if (const auto* drop = get_if<DropMapping>(&command)) {
        TRY(facts.mapping_known, has_own_mapping(reader, drop->name));
    }
    return facts;
}

Done project(Writer& writer, const Event& event, const desk::Stamp& stamp) {
    return visit([&](const auto& one) { return project_one(writer, one, stamp); }, event);
}

Result<std::vector<FoundReceipt>> receipts_numbered(Reader& reader, std::string_view number) {
    TRY(auto rows,
        reader.rows(
            "SELECT id FROM receipts WHERE number=? ORDER BY id DESC LIMIT ?",
            {number, of_one_number_most}, [](const Row& row) { return row.integer(0); }));
    std::ranges::stable_sort(rows, [](ReceiptRow a, ReceiptRow b) {
        const auto day_a = a >> 32;
        const auto day_b = b >> 32;
        return day_a != day_b ? day_a > day_b : is_typed(a) < is_typed(b);
    });
    return read_all(reader, rows);
}

Result<std::optional<FoundReceipt>> find_receipt(Reader& reader, std::string_view number) {
    TRY(auto found, receipts_numbered(reader, number));
    if (found.empty()) return std::optional<FoundReceipt>();
    return std::optional(std::move(found.front()));
}

Result<std::optional<FoundReceipt>>
find_receipt(Reader& reader, std::string_view number, Date date) {
    TRY(const auto row,
        reader.first(
            "SELECT id FROM receipts WHERE number=? AND id>=? AND id<? ORDER BY id LIMIT 1",
            {number, first_row_of(date), first_row_of(add_days(date, 1))},
            [](const Row& found) { return found.integer(0); }));
    if (!row) return std::optional<FoundReceipt>();
    return receipt_in_row(reader, *row);
}

Result<std::optional<FoundReceipt>> receipt_in_row(Reader& reader, ReceiptRow row) {
    auto receipt = read_receipt(reader, row);
    if (receipt) return std::optional(FoundReceipt{row, *std::move(receipt)});
    if (receipt.error().code == ErrorCode::not_found) return std::optional<FoundReceipt>();
    return std::unexpected(receipt.error());
}

} // namespace foyer::receipts
