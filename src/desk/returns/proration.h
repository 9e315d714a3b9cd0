// Money and points divided among pieces and lines, exact to the fen (rules 4.2.5). Total: no sum or
// product overflows, whatever comes in.
#pragma once

#include <cstdint>
#include <vector>

#include "base/money.h"

namespace foyer::returns {

// Of `whole` pieces that cost `total`, what the first `part` cost: rounded down, so that the last
// piece takes what remains. 0 <= part <= whole; 0 when whole is 0.
std::int64_t share_of(std::int64_t total, std::int64_t part, std::int64_t whole);
// What pieces from `from` (not counted) to `to` cost.
std::int64_t
share_between(std::int64_t total, std::int64_t from, std::int64_t to, std::int64_t whole);
// By largest remainder: the parts add up to `total` exactly; of equal remainders the earlier line
// takes the fen. Weights below 0 count as 0; all weights 0: equal parts; no
// weights: none.
std::vector<Fen> prorated(Fen total, const std::vector<Fen>& weights);
// amount x count, kept within +-10^15 fen.
Fen times(Fen amount, std::int64_t count);

} // namespace foyer::returns
