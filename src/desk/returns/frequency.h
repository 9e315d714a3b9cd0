// Rule F of 4.2.3: how often somebody gives back without a reason. It asks for a supervisor and
// never says no.
#pragma once

#include <optional>

#include "desk/returns/inputs.h"
#include "desk/returns/verdict.h"

namespace foyer::returns {

// `amount`: of the positions of this return that have no fault; the return counts itself.
// nullopt: below 5 returns and ¥2,000 in 90 days [P].
std::optional<Reason> frequent_returns(const History& history, Fen amount);

} // namespace foyer::returns
