#include "desk/receipts/mapping.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>

namespace foyer::receipts {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, static_cast<std::size_t>(Field::count_)> fields = {
    "receipt_no", "sold_at",       "sold_time",    "store",       "till",
    "channel",    "member_no",     "line",         "sku",         "barcode",
    "name",       "category",      "qty",          "unit_price",  "net_paid",
    "final_sale", "points_earned", "points_spent", "gift_value",  "promotion",
    "payments",   "payment_tail",  "origin_no",    "origin_line", "supplier"};
constexpr std::array<std::string_view, 2> contents = {"receipts", "items"};
constexpr std::array<std::string_view, 2> forms = {"csv", "poslog"};
constexpr std::array<std::string_view, 3> orders = {"ymd", "mdy", "dmy"};

template <class Enum, std::size_t size>
std::optional<Enum> find_code(const std::array<std::string_view, size>& codes, const json& code) {
    if (!code.is_string()) return std::nullopt;
    const auto found = std::ranges::find(codes, code.get<std::string>());
    if (found == codes.end()) return std::nullopt;
    return static_cast<Enum>(found - codes.begin());
}

std::map<Field, std::string> named_as_they_are(std::initializer_list<Field> wanted) {
    std::map<Field, std::string> columns;
    for (const Field field : wanted)
        columns[field] = std::string(code_of(field));
    return columns;
}

Mapping own_receipts() {
    Mapping mapping;
    mapping.name = "foyer";
    mapping.return_prefix = "R";
    mapping.columns = named_as_they_are(
        {Field::number,        Field::sold_at,    Field::store,      Field::till,
         Field::channel,       Field::member,     Field::line,       Field::sku,
         Field::barcode,       Field::name,       Field::category,   Field::qty,
         Field::unit_price,    Field::net_paid,   Field::final_sale, Field::points_earned,
         Field::points_spent,  Field::gift_value, Field::promotion,  Field::payments,
         Field::origin_number, Field::origin_line});
    return mapping;
}

Mapping own_items() {
    Mapping mapping;
    mapping.name = "foyer-items";
    mapping.content = Content::items;
    mapping.columns = named_as_they_are(
        {Field::sku, Field::barcode, Field::name, Field::category, Field::supplier,
         Field::unit_price});
    return mapping;
}

Mapping online_retail() {
    Mapping mapping;
    mapping.name = "online-retail";
    mapping.dates = DateOrder::month_day_year;
    mapping.return_prefix = "C";
    mapping.columns = {{Field::number, "InvoiceNo"},    {Field::sku, "StockCode"},
                       {Field::name, "Description"},    {Field::qty, "Quantity"},
                       {Field::sold_at, "InvoiceDate"}, {Field::unit_price, "UnitPrice"},
                       {Field::member, "CustomerID"}};
    return mapping;
}

Mapping poslog() {
    Mapping mapping;
    mapping.name = "poslog";
    mapping.form = Form::poslog;
    mapping.return_prefix = "R";
    for (std::size_t i = 0; i < fields.size(); ++i)
        mapping.columns[static_cast<Field>(i)] = std::string(fields[i]);
    return mapping;
}

Result<std::map<Field, std::string>> columns_of(const json& body, const std::string& what) {
    std::map<Field, std::string> columns;
    if (!body.is_object()) return fail(ErrorCode::corrupt, what + ": columns is no object");
    for (const auto& [code, heading] : body.items()) {
        const auto field = find_code<Field>(fields, code);
        if (!field || !heading.is_string())
            return fail(ErrorCode::corrupt, what + ": there is no column \"" + code + "\"");
        columns[*field] = heading.get<std::string>();
    }
    return columns;
}

template <class Has>
bool has_needed_fields(const Mapping& mapping, const Has& has) {
    if (mapping.content == Content::items) return has(Field::sku) && has(Field::name);
    return has(Field::number) && has(Field::sold_at) && has(Field::qty) &&
        (has(Field::sku) || has(Field::barcode)) &&
        (has(Field::unit_price) || has(Field::net_paid));
}

bool has_what_it_needs(const Mapping& mapping, const std::vector<std::string>& header) {
    if (mapping.form != Form::csv) return false;
    return has_needed_fields(mapping, [&](Field field) {
        const auto column = mapping.columns.find(field);
        return column != mapping.columns.end() &&
            std::ranges::find(header, column->second) != header.end();
    });
}

std::string text_in(const json& body, const char* name) {
    const auto found = body.find(name);
    return found == body.end() || !found->is_string() ? std::string() : found->get<std::string>();
}

} // namespace

std::string_view code_of(Field field) {
    return fields[static_cast<std::size_t>(field)];
}
std::string_view code_of(Content content) {
    return contents[static_cast<std::size_t>(content)];
}
std::string_view code_of(Form form) {
    return forms[static_cast<std::size_t>(form)];
}

const std::vector<Mapping>& shipped_mappings() {
    static const std::vector<Mapping> shipped = {
        own_receipts(), own_items(), online_retail(), poslog()};
    return shipped;
}

bool has_what_it_needs(const Mapping& mapping) {
    return has_needed_fields(
        mapping, [&](Field field) { return mapping.columns.contains(field); });
}

const Mapping* find_mapping(const std::vector<Mapping>& mappings, std::string_view name) {
    const auto found = std::ranges::find(mappings, name, &Mapping::name);
    return found == mappings.end() ? nullptr : &*found;
}

const Mapping*
mapping_for(const std::vector<Mapping>& mappings, const std::vector<std::string>& header) {
    const Mapping* best = nullptr;
    std::size_t most = 0;
    for (const Mapping& mapping : mappings) {
        if (!has_what_it_needs(mapping, header)) continue;
        const auto known = static_cast<std::size_t>(
            std::ranges::count_if(mapping.columns, [&](const auto& column) {
                return std::ranges::find(header, column.second) != header.end();
            }));
        if (known > most) best = &mapping;
        most = std::max(most, known);
    }
    return best;
}

json to_json(const Mapping& mapping) {
    json columns = json::object();
    for (const auto& [field, heading] : mapping.columns)
        columns[std::string(code_of(field))] = heading;
    return {
        {"name", mapping.name},
        {"content", std::string(code_of(mapping.content))},
        {"form", std::string(code_of(mapping.form))},
        {"dates", std::string(orders[static_cast<std::size_t>(mapping.dates)])},
        {"store", mapping.store},
        {"return_prefix", mapping.return_prefix},
        {"columns", std::move(columns)}};
}

Result<Mapping> mapping_of(const json& body, const std::string& what) {
    if (!body.is_object()) return fail(ErrorCode::corrupt, what + ": the mapping is no object");
    const auto content = find_code<Content>(contents, body.value("content", json("receipts")));
    const auto form = find_code<Form>(forms, body.value("form", json("csv")));
    const auto dates = find_code<DateOrder>(orders, body.value("dates", json("ymd")));
    if (!content) return fail(ErrorCode::corrupt, what + ": content is receipts or items");
    if (!form) return fail(ErrorCode::corrupt, what + ": form is csv or poslog");
    if (!dates) return fail(ErrorCode::corrupt, what + ": dates is ymd, mdy or dmy");
    Mapping mapping{text_in(body, "name"),          *content, *form, *dates, text_in(body, "store"),
                    text_in(body, "return_prefix"), {}};
    if (mapping.name.empty()) return fail(ErrorCode::corrupt, what + ": the mapping has no name");
    TRY(mapping.columns, columns_of(body.value("columns", json::object()), what));
    return mapping;
}

} // namespace foyer::receipts
