// How money goes back (rules 4.2.5): the way it was paid, in proportion; electronic first, cash
// last, so that the drawer opens once. Foyer records what the till and the payment services move.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "desk/returns/return_words.h"

namespace foyer::returns {

// What earlier returns of the same receipt paid back, by tender.
using PaidBack = std::map<Tender, Fen>;

// The parts add up to `amount` exactly; no tender gets back more than was paid with it, as long as
// the sale's payments cover the amount. The cash part becomes a credit note when the drawer does
// not hold enough besides its float. No payments: all in cash.
std::vector<Payment> refund_plan(
    Fen amount, const std::vector<Payment>& paid_with, const PaidBack& paid_back,
    std::optional<Fen> cash_in_drawer);

} // namespace foyer::returns
