// Inside of the rules S: what their findings have in common.
#pragma once

#include "desk/returns/line_case.h"

namespace foyer::returns {

using Found = std::optional<Finding>;

// Consumer law, article 24, and the rules of the three guarantees, article 9.
constexpr std::int64_t refund_days = 7;
constexpr std::int64_t repairs_enough = 2;

bool is_inspected(const LineCase& line);
// What the law gives.
Finding given(std::vector<Remedy> remedies, Reason reason);
// A verdict that waits for a duty.
void under_condition(Finding& finding, const LineCase& line, DutyKind duty, Reason reason);
// With what the customer demands of the same worth, and with what is to be looked at first: no
// proof of purchase, another serial number, damage, allergy. Doubts never make it a no.
Finding finished(Finding finding, const LineCase& line);
Finding out_of_warranty(const LineCase& line, std::string_view rule, const char* legal_ref);

// R-S3: the three guarantees (rules on repair, replacement and return of some goods, articles
// 9-11).
Found three_guarantees(const LineCase& line);
// R-S5: sold at a distance (consumer law, article 25).
Found sold_at_a_distance(const LineCase& line);
// R-S7: charged too much, or given too little. [P] 30 days.
Found wrong_price(const LineCase& line);

} // namespace foyer::returns
