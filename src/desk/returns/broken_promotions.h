// Threshold promotions ("满 300 减 50") that a return without a fault breaks (rules 4.2.5).
#pragma once

#include <vector>

#include "desk/returns/refunds.h"

namespace foyer::returns {

// What is paid back for each position, in their order: its share of what was paid, less what the
// goods that stay would have cost without the promotion. Positions with a fault keep it.
std::vector<Fen>
values_after_promotions(const ReturnCase& asked, const std::vector<ApprovedLine>& settled);

} // namespace foyer::returns
