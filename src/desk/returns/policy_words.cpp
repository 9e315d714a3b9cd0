#include "desk/returns/policy_words.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/money.h"
#include "desk/returns/return_words.h"

namespace foyer::returns {
namespace {

using desk::Sentence;

enum class Measure : std::uint8_t { days, months, wear, money, flag, intact, goods, text };

struct ColumnWords {
    std::string_view column;
    Measure measure;
    const char* english;
};
constexpr std::array columns{
    ColumnWords{"no_reason_days", Measure::days, N_("Without a fault")},
    ColumnWords{"condition", Measure::intact, N_("Condition without a fault")},
    ColumnWords{"never_without_fault", Measure::flag, N_("Never without a fault")},
    ColumnWords{"quality_refund_days", Measure::days, N_("Refund if faulty")},
    ColumnWords{"quality_exchange_days", Measure::days, N_("Exchange if faulty")},
    ColumnWords{"warranty_months", Measure::months, N_("Warranty")},
    ColumnWords{"main_parts_months", Measure::months, N_("Warranty of the main parts")},
    ColumnWords{"three_guarantees", Measure::flag, N_("Three guarantees")},
    ColumnWords{"depreciation_per_10000_a_day", Measure::wear, N_("Wear a day")},
    ColumnWords{"disposition", Measure::goods, N_("Goods go")},
    ColumnWords{"unit_price_limit_fen", Measure::money, N_("Supervisor above")},
    ColumnWords{"approval_over_fen", Measure::money, N_("Any return above")},
    ColumnWords{"needs_serial", Measure::flag, N_("Serial number needed")},
    ColumnWords{"needs_batch", Measure::flag, N_("Batch needed")},
    ColumnWords{"customer_text_zh", Measure::text, N_("Said to the customer, Chinese")},
    ColumnWords{"customer_text_en", Measure::text, N_("Said to the customer, English")},
    ColumnWords{"legal_refs", Measure::text, N_("Articles")}};

const ColumnWords* words_of(std::string_view column) {
    const auto* found = std::ranges::find(columns, column, &ColumnWords::column);
    return found == columns.end() ? nullptr : found;
}

std::int64_t number_in(std::string_view text) {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

Sentence plain(std::string text) {
    return {"{1}", {std::move(text)}};
}

Sentence words_of_intact(std::string_view value) {
    const auto intact = find_intact(value);
    return intact ? Sentence{name_of(*intact), {}} : plain(std::string(value));
}

Sentence words_of_goods(std::string_view value) {
    const auto goods = find_code<Disposition>(value);
    return goods ? Sentence{name_of(*goods), {}} : plain(std::string(value));
}

} // namespace

const char* name_of(Intact intact) {
    switch (intact) {
    case Intact::sealed: return N_("Unopened");
    case Intact::unused: return N_("Not used");
    case Intact::tags_on: return N_("With its tags");
    case Intact::tags_and_liner: return N_("With tags and liner");
    }
    return "";
}

const char* name_of_column(std::string_view column) {
    const ColumnWords* words = words_of(column);
    return words == nullptr ? "" : words->english;
}

Sentence words_of_value(std::string_view column, std::string_view value) {
    const ColumnWords* words = words_of(column);
    const Measure measure = words == nullptr ? Measure::text : words->measure;
    if (value.empty() || value == "null") return {N_("None"), {}};
    switch (measure) {
    case Measure::days: return days_words(number_in(value));
    case Measure::months: return months_words(number_in(value));
    case Measure::wear: return plain(wear_text(number_in(value)));
    case Measure::money: return plain(yuan_text(Fen{number_in(value)}));
    case Measure::flag: return {value == "true" ? N_("Yes") : N_("No"), {}};
    case Measure::intact: return words_of_intact(value);
    case Measure::goods: return words_of_goods(value);
    case Measure::text: break;
    }
    return plain(std::string(value));
}

Sentence days_words(std::int64_t days) {
    if (days == 1) return {N_("1 day"), {}};
    return {N_("{1} days"), {std::to_string(days)}};
}

Sentence months_words(std::int64_t months) {
    if (months == 0) return {N_("None"), {}};
    if (months == 1) return {N_("1 month"), {}};
    return {N_("{1} months"), {std::to_string(months)}};
}

std::string wear_text(std::int64_t per_10000_a_day) {
    const std::int64_t part = per_10000_a_day % 100;
    std::string text = std::to_string(per_10000_a_day / 100);
    if (part != 0) text += (part < 10 ? ".0" : ".") + std::to_string(part);
    return text + " %";
}

} // namespace foyer::returns
