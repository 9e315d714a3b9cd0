// The tables of receipts and the questions that returns ask of them. Every question is answered
// by an index: milliseconds, whatever the till has brought in years.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "database/database.h"
#include "desk/receipts/receipts.h"

namespace foyer::receipts {

const std::vector<std::string_view>& schema();
const std::vector<std::string_view>& tables();

Result<Facts>
facts_for(database::Reader& reader, const Command& command, const desk::Circumstance& circumstance);
Done project(database::Writer& writer, const Event& event, const desk::Stamp& stamp);

// Where a receipt stands; higher is newer, day by day. Not for entries: a rebuild keeps it, another
// terminal need not have the same.
using ReceiptRow = std::int64_t;

struct FoundReceipt {
    ReceiptRow row = 0;
    Receipt receipt;
};
// All of this number, newest day first; of one day the till's before a typed-in one. None: empty.
Result<std::vector<FoundReceipt>>
receipts_numbered(database::Reader& reader, std::string_view number);
// The first of them.
Result<std::optional<FoundReceipt>> find_receipt(database::Reader& reader, std::string_view number);
// The one of this day: how an entry names it.
Result<std::optional<FoundReceipt>>
find_receipt(database::Reader& reader, std::string_view number, Date date);
Result<std::optional<FoundReceipt>> receipt_in_row(database::Reader& reader, ReceiptRow row);

// Look-up without a number. What is empty does not narrow; with nothing at all the newest are
// given.
struct ReceiptSearch {
    std::string number{}; // its beginning
    std::string member{};
    std::string payment_tail{}; // the last four characters
    std::string goods{};        // SKU, bar code or a part of the name
    std::optional<Fen> total{};
    std::optional<Date> from{}; // both days belong to it
    std::optional<Date> to{};
    int limit = 50;

    friend bool operator==(const ReceiptSearch&, const ReceiptSearch&) = default;
};
// A receipt as a list shows it.
struct ReceiptHead {
    ReceiptRow row = 0;
    std::string number;
    Date date;
    int second_of_day = -1;
    std::string till;
    std::string member;
    Fen total;
    std::int64_t lines = 0;
    std::string first_goods; // name of the first line
    std::string tender;      // method of the first
    std::string payment_tail;
    bool is_return = false;
    bool typed = false;
};
struct FoundReceipts {
    std::vector<ReceiptHead> receipts; // newest first
    bool more = false;                 // there are more than the limit
};
Result<FoundReceipts> find_receipts(database::Reader& reader, const ReceiptSearch& search);

// Goods by what is printed on them; nullopt: neither in the item list nor on any receipt.
struct Item {
    std::string sku;
    std::string barcode;
    std::string name;
    std::string category;
    std::string supplier;
    Fen unit_price;
    friend bool operator==(const Item&, const Item&) = default;
};
Result<std::optional<Item>> find_item(database::Reader& reader, std::string_view sku_or_barcode);
// The least that a piece was sold for from this day on: what goods without a receipt are worth.
Result<std::optional<Fen>>
lowest_price_since(database::Reader& reader, std::string_view sku, Date day);

} // namespace foyer::receipts
