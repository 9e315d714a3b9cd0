#include "desk/returns/return_receipt.h"

#include <algorithm>

namespace foyer::returns {
namespace {

const LineWords* find_words(const ShownReceipt& receipt, std::int64_t line) {
    const auto found = std::ranges::find(receipt.words, line, &LineWords::line);
    return found == receipt.words.end() ? nullptr : &*found;
}

} // namespace

Tender main_tender(const ShownReceipt& receipt) {
    const auto most = std::ranges::max_element(
        receipt.paid_with, {}, [](const Payment& payment) { return payment.amount; });
    return most == receipt.paid_with.end() ? Tender::cash : most->tender;
}

std::string_view name_of_line(const ShownReceipt& receipt, std::int64_t line) {
    const LineWords* words = find_words(receipt, line);
    return words == nullptr ? std::string_view() : words->name;
}

std::string_view code_of_line(const ShownReceipt& receipt, std::int64_t line) {
    const LineWords* words = find_words(receipt, line);
    return words == nullptr ? std::string_view() : words->code;
}

std::int64_t pieces_left(const SaleLine& line) {
    return line.is_return ? 0 : std::max<std::int64_t>(0, line.qty - line.qty_returned);
}

} // namespace foyer::returns
