// What the law asks under a row of the policy (consumer law, article 24; the three guarantees).
#pragma once

#include "desk/returns/policy.h"

namespace foyer::returns {

struct LawFloor {
    std::int64_t refund_days = 0;
    std::int64_t exchange_days = 0;
    std::int64_t warranty_months = 0;
    std::int64_t depreciation_most = 0; // per 10,000 a day

    friend bool operator==(const LawFloor&, const LawFloor&) = default;
};
LawFloor floor_of(const Policy& row);
// Gives the customer no less than that.
bool is_above_floor(const Policy& row);

} // namespace foyer::returns
