// Rule N of 4.2.3: no proof of purchase and no fault.
#pragma once

#include "desk/returns/line_case.h"

namespace foyer::returns {

// Exchange or credit at the lowest price of 30 days with a supervisor's sign, within the limits per
// person [P]: ¥200 a return, 3 returns and ¥500 in 90 days. Beyond them a no that can be
// overridden.
Finding without_receipt(const LineCase& line);

} // namespace foyer::returns
