// Binds an approval to what was approved (rules 4.0): any other amount, position or remedy has
// another id, so it has to be approved anew.
#pragma once

#include "desk/returns/return_words.h"
#include "desk/returns/verdict.h"

namespace foyer::returns {

ApprovalId approval_id(ReturnId id, const Verdict& verdict);

} // namespace foyer::returns
