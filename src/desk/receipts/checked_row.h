// A row of a till's file, checked: a line of a receipt with what the row says of the whole, or the
// reason why it is put aside. Pure: the same row gives the same answer whenever it is taken.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "desk/receipts/mapping.h"
#include "desk/receipts/receipts.h"
#include "desk/receipts/row_fault.h"

namespace foyer::receipts {

struct CheckedRow {
    std::string number;
    Date date;
    int second_of_day = -1;
    std::string channel;
    std::string till;
    std::string member;
    bool is_return = false;
    bool has_line = false; // the file numbers the lines
    ReceiptLine line;
    std::vector<Tender> tenders;        // amount 0: all of the receipt
    std::optional<Promotion> promotion; // without its lines
    std::string origin_number;          // of goods that came back
    std::int64_t origin_line = 0;
};

// An item of a list, with all of its bar codes.
struct ListedItem {
    std::string sku;
    std::string name;
    std::string category;
    std::string supplier;
    Fen unit_price;
    std::vector<std::string> barcodes;
    friend bool operator==(const ListedItem&, const ListedItem&) = default;
};

class RowRules {
public:
    using Fields = std::vector<std::string_view>;

    // Dates after `as_of` lie in the future.
    RowRules(Mapping mapping, Date as_of, const std::vector<std::string>& heading);

    // nullopt: `row` is what it says; else it is to be forgotten.
    std::optional<RowFault> check(const Fields& fields, CheckedRow& row) const;
    std::optional<RowFault> check(const Fields& fields, ListedItem& item) const;
    const Mapping& mapping() const { return m_mapping; }

private:
    std::string_view at(const Fields& fields, Field field) const;
    std::optional<RowFault> check_head(const Fields& fields, CheckedRow& row) const;
    std::optional<RowFault> check_day(const Fields& fields, CheckedRow& row) const;
    std::optional<RowFault> check_goods(const Fields& fields, CheckedRow& row) const;
    std::optional<RowFault> check_amounts(const Fields& fields, CheckedRow& row) const;
    std::optional<RowFault> check_extras(const Fields& fields, CheckedRow& row) const;

    Mapping m_mapping;
    Date m_as_of;
    std::size_t m_columns = 0;
    std::array<int, static_cast<std::size_t>(Field::count_)> m_places{}; // -1: no such column
};

} // namespace foyer::receipts
