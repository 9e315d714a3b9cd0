// Amounts of 4.2.5, exact to the fen: promotions that a return breaks, gifts, points, depreciation.
#pragma once

#include <vector>

#include "desk/returns/line_case.h"

namespace foyer::returns {

// One approved position of a request and the remedy its amounts are those of.
struct ApprovedLine {
    LineCase line;
    std::optional<Remedy> chosen;
    bool depreciates = false;
    bool refundable = false; // money may go out; else what an exchange leaves over is credited
};

// The remedy that is demanded, when it is one of these; else money, then credit, if they are.
std::optional<Remedy> chosen_remedy(const std::vector<Remedy>& remedies, const LineCase& line);

// The amounts of each position, in their order. Σ never exceeds what was paid for the pieces.
std::vector<Amounts> amounts_of(const ReturnCase& asked, const std::vector<ApprovedLine>& settled);

// All positions in one transaction: what was given back pays for the new goods, the difference is
// collected, paid out, or credited where no money is due (`to_credit`). Money is conserved: old
// goods - new goods = refund + credit - collect.
Amounts in_one_transaction(
    const std::vector<Amounts>& lines, const std::vector<ApprovedLine>& settled,
    const std::optional<NewGoods>& new_goods);

} // namespace foyer::returns
