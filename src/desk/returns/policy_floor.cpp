#include "desk/returns/policy_floor.h"

namespace foyer::returns {
namespace {

constexpr std::int64_t refund_days_by_law = 7;
constexpr std::int64_t exchange_days_by_three_guarantees = 15;

} // namespace

LawFloor floor_of(const Policy& row) {
    const CategoryLaw& law = law_of(row.category);
    const bool three_guarantees = row.three_guarantees || law.three_guarantees;
    return {
        refund_days_by_law,
        three_guarantees ? exchange_days_by_three_guarantees : refund_days_by_law,
        law.warranty_months, law.three_guarantees ? law.depreciation_per_10000_a_day : 10'000};
}

bool is_above_floor(const Policy& row) {
    const LawFloor floor = floor_of(row);
    return row.quality_refund_days >= floor.refund_days &&
        row.quality_exchange_days >= floor.exchange_days &&
        row.warranty_months >= floor.warranty_months &&
        row.depreciation_per_10000_a_day <= floor.depreciation_most &&
        (row.three_guarantees || !law_of(row.category).three_guarantees);
}

} // namespace foyer::returns
