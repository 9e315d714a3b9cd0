// Which column of a till's file holds what. Tills differ, receipts do not: a mapping is all that a
// new till needs. Columns are found by their heading, whatever their order.
#pragma once

#include <cstdint>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace foyer::receipts {

enum class Content : std::uint8_t { receipts, items };
enum class Form : std::uint8_t { csv, poslog };
enum class DateOrder : std::uint8_t { year_month_day, month_day_year, day_month_year };

// What a row can say. The code of a field stands in mappings: code_of(Field::sold_at) "sold_at".
enum class Field : std::uint8_t {
    number,
    sold_at, // day, or day and time
    sold_time,
    store,
    till,
    channel,
    member,
    line,
    sku,
    barcode, // of items: several, with a blank between
    name,
    category,
    qty, // "0.532": goods sold by weight, in kilograms
    unit_price,
    net_paid,
    final_sale,
    points_earned,
    points_spent,
    gift_value,
    promotion, // "300:50" on each line that counted: 50 off from 300 on
    payments,  // "wechat:386.80:1234 cash:10.00", or one word
    payment_tail,
    origin_number, // of goods that came back: the receipt they were bought with
    origin_line,
    supplier,
    count_
};

struct Mapping {
    std::string name; // "foyer", "online-retail"
    Content content = Content::receipts;
    Form form = Form::csv;
    DateOrder dates = DateOrder::year_month_day;
    std::string store;         // rows of another store are refused; empty: all are this store's
    std::string return_prefix; // numbers that begin so are goods that came back; empty: none do
    std::map<Field, std::string> columns; // the heading of each field that the file has

    friend bool operator==(const Mapping&, const Mapping&) = default;
};

std::string_view code_of(Field field);
std::string_view code_of(Content content); // "receipts"
std::string_view code_of(Form form);       // "csv"

// The till's layout of our own, items of our own, the public Online Retail data, POSLog.
const std::vector<Mapping>& shipped_mappings();
// A receipt's row cannot do without number, day, goods, quantity and price; an item's without SKU
// and name.
bool has_what_it_needs(const Mapping& mapping);
// nullptr: none is called so.
const Mapping* find_mapping(const std::vector<Mapping>& mappings, std::string_view name);
// The mapping that finds what it cannot do without in this header (number, day, goods, quantity and
// price; of items SKU and name), of several the one that finds the most; nullptr: none does.
const Mapping*
mapping_for(const std::vector<Mapping>& mappings, const std::vector<std::string>& header);

nlohmann::json to_json(const Mapping& mapping);
// Error{corrupt} names the field that is wrong.
Result<Mapping> mapping_of(const nlohmann::json& json, const std::string& what);

} // namespace foyer::receipts
