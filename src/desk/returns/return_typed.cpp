#include "desk/returns/return_typed.h"

#include <charconv>

#include "base/text.h"
#include "desk/returns/policy.h"

namespace foyer::returns {
namespace {

constexpr std::int64_t pieces_most = 999;

using Notices = std::vector<TypedNotice>;

bool is_empty(const TypedLine& line) {
    return trimmed(line.name).empty() && trimmed(line.price).empty() && line.category.empty();
}

std::optional<std::int64_t> pieces_of(const std::string& text) {
    const std::string typed = trimmed(text);
    std::int64_t pieces = 0;
    const auto [end, error] =
        std::from_chars(typed.data(), typed.data() + typed.size(), pieces);
    const bool whole = error == std::errc() && end == typed.data() + typed.size();
    return whole && pieces >= 1 && pieces <= pieces_most ? std::optional(pieces) : std::nullopt;
}

void read_head(const TypedReceipt& typed, Date today, ShownReceipt& receipt, Notices& notices) {
    receipt.sale.receipt_no = trimmed(clean_text(typed.number));
    if (receipt.sale.receipt_no.empty())
        notices.push_back(
            {TypedField::number, 0, {N_("The number at the foot of the receipt is missing."), {}}});
    receipt.sale.date = day_of_text(typed.date);
    if (!receipt.sale.date)
        notices.push_back({TypedField::date, 0, {N_("Write the day as 2026-11-21."), {}}});
    else if (*receipt.sale.date > today)
        notices.push_back({TypedField::date, 0, {N_("This day has not come yet."), {}}});
}

void read_line(
    const TypedLine& typed, std::size_t at, ShownReceipt& receipt, Notices& notices) {
    SaleLine line;
    line.line = static_cast<std::int64_t>(receipt.sale.lines.size()) + 1;
    line.category = typed.category;
    if (trimmed(typed.name).empty())
        notices.push_back({TypedField::name, at, {N_("What is it?"), {}}});
    if (!is_category(typed.category))
        notices.push_back({TypedField::category, at, {N_("Choose a category."), {}}});
    const auto pieces = pieces_of(typed.qty);
    if (!pieces) notices.push_back({TypedField::qty, at, {N_("1 to 999"), {}}});
    const auto price = parse_yuan(typed.price);
    if (!price || price->value <= 0)
        notices.push_back({TypedField::price, at, {N_("like 18.90"), {}}});
    line.qty = pieces.value_or(1);
    line.unit_price = price.value_or(Fen{});
    line.net_paid = Fen{line.unit_price.value * line.qty};
    line.lowest_price_30d = line.unit_price;
    receipt.paid = receipt.paid + line.net_paid;
    receipt.words.push_back({line.line, trimmed(clean_text(typed.name)), ""});
    receipt.sale.lines.push_back(std::move(line));
}

} // namespace

ReadReceipt read_typed(const TypedReceipt& typed, bool without_receipt, Date today) {
    ShownReceipt receipt;
    receipt.typed = true;
    Notices notices;
    if (!without_receipt) read_head(typed, today, receipt, notices);
    for (std::size_t i = 0; i < typed.lines.size() && i < typed_lines_most; ++i)
        if (!is_empty(typed.lines[i])) read_line(typed.lines[i], i, receipt, notices);
    if (receipt.sale.lines.empty())
        notices.push_back({TypedField::name, 0, {N_("What is it?"), {}}});
    if (!notices.empty()) return notices;
    return receipt;
}

} // namespace foyer::returns
