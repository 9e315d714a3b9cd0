// Columns by their names and by the heads of the table in rules 4.2.4.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "tools/foyerctl/return_question.h"

namespace foyer::foyerctl {
namespace {

using nlohmann::json;
using returns::Policy;

constexpr std::int64_t number_most = 1'000'000'000'000;

struct NumberColumn {
    std::string_view name;
    std::string_view head;
    std::int64_t Policy::*field;
};
constexpr std::array number_columns{
    NumberColumn{"no_reason_days", "NR", &Policy::no_reason_days},
    NumberColumn{"quality_refund_days", "Q", &Policy::quality_refund_days},
    NumberColumn{"quality_exchange_days", "X", &Policy::quality_exchange_days},
    NumberColumn{"warranty_months", "W", &Policy::warranty_months},
    NumberColumn{"main_parts_months", "", &Policy::main_parts_months},
    NumberColumn{"depreciation_per_10000_a_day", "", &Policy::depreciation_per_10000_a_day},
    NumberColumn{"version", "", &Policy::version}};

struct FlagColumn {
    std::string_view name;
    std::string_view head;
    bool Policy::*field;
};
constexpr std::array flag_columns{
    FlagColumn{"three_guarantees", "包", &Policy::three_guarantees},
    FlagColumn{"never_without_fault", "", &Policy::never_without_fault},
    FlagColumn{"needs_serial", "", &Policy::needs_serial},
    FlagColumn{"needs_batch", "", &Policy::needs_batch}};

struct LimitColumn {
    std::string_view name;
    std::string_view head;
    std::optional<Fen> Policy::*field;
};
constexpr std::array limit_columns{
    LimitColumn{"unit_price_limit_fen", "", &Policy::unit_price_limit},
    LimitColumn{"approval_over_fen", "", &Policy::approval_over}};

template <class Columns>
auto find_column(const Columns& columns, std::string_view name) -> decltype(columns.data()) {
    const auto found = std::ranges::find_if(columns, [&](const auto& column) {
        return column.name == name || (!column.head.empty() && column.head == name);
    });
    return found == columns.end() ? nullptr : &*found;
}

struct TextColumn {
    std::string_view name;
    std::string_view head;
    std::string Policy::*field;
};
constexpr std::array text_columns{
    TextColumn{"customer_text_zh", "", &Policy::customer_text_zh},
    TextColumn{"customer_text_en", "", &Policy::customer_text_en}};

std::unexpected<Error> wrong(const std::string& place, const std::string& wanted) {
    return fail(ErrorCode::corrupt, place + " " + wanted);
}

Result<std::int64_t> whole_number(const json& value, const std::string& place) {
    const bool whole = value.is_number_integer();
    const auto number = whole ? value.get<std::int64_t>() : 0;
    const bool beyond = number < -number_most || number > number_most;
    if (!whole || beyond || (value.is_number_unsigned() && number < 0))
        return wrong(place, "has to be a whole number");
    return number;
}

Done read_limit(std::optional<Fen>& limit, const json& value, const std::string& place) {
    limit = std::nullopt;
    if (value.is_null()) return {};
    TRY(const auto fen, whole_number(value, place));
    limit = Fen{fen};
    return {};
}

Done read_word_column(
    Policy& row, const std::string& column, const json& value, const std::string& place) {
    const std::string word = value.is_string() ? value.get<std::string>() : "";
    if (column == "condition") {
        const auto intact = returns::find_intact(word);
        if (!intact) return wrong(place, "has to be sealed, unused, tags_on or tags_and_liner");
        row.intact = *intact;
        return {};
    }
    const auto disposition = returns::find_code<returns::Disposition>(word);
    if (!disposition)
        return wrong(place, "has to be one of " + returns::codes<returns::Disposition>());
    row.disposition = *disposition;
    return {};
}

Done read_date_column(
    Policy& row, const std::string& column, const json& value, const std::string& place) {
    TRY(const auto day, read_day(value.is_null() ? nullptr : &value, place));
    if (column == "effective_to")
        row.effective_to = day;
    else
        row.effective_from = day.value_or(Date{});
    return {};
}

std::string columns_known() {
    std::string all = "condition, disposition, effective_from, effective_to";
    const auto add = [&](const auto& columns) {
        for (const auto& column : columns)
            all += ", " + std::string(column.name);
    };
    add(number_columns);
    add(flag_columns);
    add(limit_columns);
    add(text_columns);
    return all + ", legal_refs, NR, Q, X, W";
}

Done read_articles(Policy& row, const json& value, const std::string& place) {
    if (!value.is_array()) return wrong(place, "has to be a list of texts");
    row.legal_refs.clear();
    for (const json& article : value) {
        if (!article.is_string()) return wrong(place, "has to be a list of texts");
        row.legal_refs.push_back(article.get<std::string>());
    }
    return {};
}

Done read_column(
    Policy& row, const std::string& column, const json& value, const std::string& place) {
    if (const auto* number = find_column(number_columns, column)) {
        TRY(row.*(number->field), whole_number(value, place));
        return {};
    }
    if (const auto* flag = find_column(flag_columns, column)) {
        if (!value.is_boolean()) return wrong(place, "has to be true or false");
        row.*(flag->field) = value.get<bool>();
        return {};
    }
    if (const auto* limit = find_column(limit_columns, column))
        return read_limit(row.*(limit->field), value, place);
    if (const auto* text = find_column(text_columns, column)) {
        if (!value.is_string()) return wrong(place, "has to be a text");
        row.*(text->field) = value.get<std::string>();
        return {};
    }
    if (column == "legal_refs") return read_articles(row, value, place);
    if (column == "condition" || column == "disposition" || column == "disp")
        return read_word_column(row, column, value, place);
    if (column == "effective_from" || column == "effective_to")
        return read_date_column(row, column, value, place);
    return wrong(place, "is no column; there are " + columns_known());
}

} // namespace

Result<std::vector<Policy>> read_policies(const json& written) {
    if (!written.is_object()) return wrong("policy", "has to be an object of categories");
    std::vector<Policy> rows;
    for (const auto& [category, columns] : written.items()) {
        const std::string place = "policy." + category;
        if (!returns::is_category(category)) return wrong(place, "is no category");
        if (!columns.is_object()) return wrong(place, "has to be an object of columns");
        Policy row = returns::PolicyBook().row_of(category, Date{});
        for (const auto& [column, value] : columns.items())
            CHECK_OK(read_column(row, column, value, place + "." + column));
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace foyer::foyerctl
