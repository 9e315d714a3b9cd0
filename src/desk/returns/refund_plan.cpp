#include "desk/returns/refund_plan.h"

#include <algorithm>

#include "desk/returns/proration.h"

namespace foyer::returns {
namespace {

Fen before(const PaidBack& paid_back, Tender tender) {
    const auto found = paid_back.find(tender);
    return found == paid_back.end() ? Fen{} : found->second;
}

// What was paid with one tender, summed up; cash last.
std::vector<Payment> by_tender(const std::vector<Payment>& paid_with) {
    std::vector<Payment> sums;
    for (const Payment& one : paid_with) {
        const auto same = std::ranges::find(sums, one.tender, &Payment::tender);
        if (same == sums.end())
            sums.push_back({one.tender, one.amount, {}});
        else
            same->amount = same->amount + one.amount;
    }
    std::ranges::stable_sort(sums, [](const Payment& one, const Payment& other) {
        return is_electronic(one.tender) && !is_electronic(other.tender);
    });
    return sums;
}

// What a tender has left to pay back.
Fen left_of(const Payment& paid, const PaidBack& paid_back) {
    return std::max(Fen{}, paid.amount - before(paid_back, paid.tender));
}

} // namespace

std::vector<Payment> refund_plan(
    Fen amount, const std::vector<Payment>& paid_with, const PaidBack& paid_back,
    std::optional<Fen> cash_in_drawer) {
    std::vector<Payment> plan;
    if (amount.value <= 0) return plan;
    const std::vector<Payment> paid = by_tender(paid_with);
    Fen sum, back;
    for (const Payment& one : paid)
        sum = sum + one.amount;
    for (const auto& [tender, fen] : paid_back)
        back = back + fen;
    const bool has_cash =
        std::ranges::any_of(paid, [](const Payment& one) { return !is_electronic(one.tender); });
    Fen rest = amount;
    // In proportion of all that goes back of this receipt, so that parts add up to the whole.
    const std::int64_t whole = std::min(sum, back + amount).value;
    for (const Payment& one : paid) {
        if (!is_electronic(one.tender)) continue;
        const Fen share =
            Fen{share_of(one.amount.value, whole, sum.value)} - before(paid_back, one.tender);
        const Fen part = std::clamp(share, Fen{}, std::min(rest, left_of(one, paid_back)));
        plan.push_back({one.tender, part, {}});
        rest = rest - part;
    }
    // The fen that rounding left over, and all of it when no cash was paid.
    for (Payment& one : plan) {
        if (has_cash) break;
        const auto& original = *std::ranges::find(paid, one.tender, &Payment::tender);
        const Fen more = std::min(rest, left_of(original, paid_back) - one.amount);
        one.amount = one.amount + std::max(Fen{}, more);
        rest = rest - std::max(Fen{}, more);
    }
    std::erase_if(plan, [](const Payment& one) { return one.amount.value == 0; });
    if (rest.value == 0) return plan;
    const bool enough = !cash_in_drawer || *cash_in_drawer >= rest;
    plan.push_back({enough ? Tender::cash : Tender::credit_note, rest, {}});
    return plan;
}

} // namespace foyer::returns
