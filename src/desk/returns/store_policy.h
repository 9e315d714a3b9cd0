// Rules P of 4.2.3: what the store gives of its own will when nothing is wrong with the goods.
#pragma once

#include <vector>

#include "desk/returns/line_case.h"

namespace foyer::returns {

// R-P1 to R-P6, in their order: each may refuse, none approves.
const std::vector<LineRule>& refusing_policy_rules();
// What R-P2 gives when no rule refused; R-P7 may add a supervisor, R-P8 charges the gift.
Finding within_policy(const LineCase& line);
bool is_above_price_limit(const LineCase& line); // R-P7
bool keeps_gift(const LineCase& line);           // R-P8
bool moves_points(const LineCase& line);         // R-P9

} // namespace foyer::returns
