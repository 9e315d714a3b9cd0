#include "desk/returns/frequency.h"

#include <algorithm>

namespace foyer::returns {
namespace {

constexpr std::int64_t returns_to_sign = 5;
constexpr Fen amount_to_sign{2'000'00};
constexpr Fen sums_most{1'000'000'000'000'000};

} // namespace

std::optional<Reason> frequent_returns(const History& history, Fen amount) {
    const bool many = history.no_reason_returns_90d >= returns_to_sign - 1;
    const Fen sum = std::min(sums_most, history.no_reason_amount_90d) + amount;
    if (!many && sum < amount_to_sign) return std::nullopt;
    return Reason{
        "R-F",
        {N_("Many returns without a fault in 90 days: a supervisor looks at it."), {}},
        "",
        0,
        false};
}

} // namespace foyer::returns
