#include "desk/returns/no_receipt.h"

#include <algorithm>

#include "desk/returns/proration.h"

namespace foyer::returns {
namespace {

constexpr Fen each_most{200'00};
constexpr std::int64_t returns_most = 3;
constexpr Fen amount_most{500'00};
constexpr Fen line_sums_most{1'000'000'000'000'000};

// Of all positions without a fault: taken apart they would pass under the limits.
Fen value_of_all(const LineCase& line) {
    Fen sum;
    for (const Request& request : line.asked.request) {
        const SaleLine* sold = find_line(line.asked.sale, request.line);
        if (sold == nullptr || class_of(request.cause) != CauseClass::no_reason) continue;
        sum = std::min(line_sums_most, sum + times(sold->lowest_price_30d, request.qty));
    }
    return std::max(sum, line.value);
}

Finding refused(const LineCase& line, desk::Sentence text) {
    return denied(Response::deny_overridable, because(line, "R-N", std::move(text)));
}

} // namespace

Finding without_receipt(const LineCase& line) {
    const History& history = line.asked.history;
    const Fen value = value_of_all(line);
    if (history.no_receipt_returns_90d >= returns_most) {
        return refused(
            line,
            {N_("Without a receipt: {1} returns in 90 days are the most."),
             {std::to_string(returns_most)}});
    }
    if (value > each_most) {
        return refused(
            line, {N_("Without a receipt: {1} a return is the most."), {yuan_text(each_most)}});
    }
    if (std::min(line_sums_most, history.no_receipt_amount_90d) + value > amount_most) {
        return refused(
            line, {N_("Without a receipt: {1} in 90 days is the most."), {yuan_text(amount_most)}});
    }
    Finding finding;
    finding.remedies = {Remedy::exchange_other, Remedy::store_credit};
    finding.supervisor_signs = true;
    finding.reasons.push_back(because(
        line, "R-N",
        {N_("Without a receipt: exchanged or credited at the lowest price of the last 30 days, "
            "{1}; a supervisor signs."),
         {yuan_text(line.value)}}));
    return finding;
}

} // namespace foyer::returns
