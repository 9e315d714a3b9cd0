// Rules S of 4.2.3: safety and the law's floor. They look at the goods, the days and what the law
// says of the category; of the store's policy only at what it gives beyond the law.
#pragma once

#include <vector>

#include "desk/returns/line_case.h"

namespace foyer::returns {

// R-S1 to R-S7, in the order in which they decide. One of them decides every position that has a
// fault or a wrong price, and those without a reason that the law lets come back (R-S5).
const std::vector<LineRule>& statutory_rules();

// R-S6: a promotion, a clearance or a gift is no ground to refuse faulty goods; nullopt when there
// is none, or nothing is wrong with them.
std::optional<Reason> promotion_is_no_ground(const LineCase& line);

// The right to give back what was sold at a distance does not reach these goods; nullopt: it does,
// or the sale was none.
std::optional<Reason> excluded_at_a_distance(const LineCase& line);
// What was charged above the right price; 0 while that is not known.
Fen price_difference(const LineCase& line);

} // namespace foyer::returns
