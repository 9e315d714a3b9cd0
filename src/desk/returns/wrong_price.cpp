// R-S7. [P] 30 days, with proof.
#include <algorithm>

#include "desk/returns/proration.h"
#include "desk/returns/statutory_finding.h"
#include "desk/returns/statutory_floor.h"

namespace foyer::returns {
namespace {

constexpr std::int64_t price_error_days = 30;

} // namespace

Fen price_difference(const LineCase& line) {
    const Fen right = line.request.right_price.value_or(line.sold.lowest_price_30d);
    if (right.value == 0) return {};
    return std::max(Fen{}, line.value - times(right, line.request.qty));
}

Found wrong_price(const LineCase& line) {
    if (class_of(line) != CauseClass::price) return std::nullopt;
    if (line.days_since_sale > price_error_days) {
        return denied(
            Response::deny_overridable,
            because(
                line, "R-S7",
                {N_("A wrong price is paid back within 30 days. A complaint can be registered."),
                 {}}));
    }
    const Fen difference = price_difference(line);
    desk::Sentence text{
        N_("What was charged too much is paid back: {1}."), {yuan_text(difference)}};
    if (difference.value == 0)
        text = {
            N_("What was charged too much is paid back; the right price is still to be found out."),
            {}};
    Finding finding = given({Remedy::price_diff}, because(line, "R-S7", std::move(text)));
    if (line.days_since_receipt <= refund_days) {
        finding.remedies.insert(finding.remedies.begin(), Remedy::refund);
        if (line.request.cause == Cause::short_weight)
            finding.remedies.push_back(Remedy::exchange_same);
    }
    return finished(std::move(finding), line);
}

} // namespace foyer::returns
