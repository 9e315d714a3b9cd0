// The store's own columns of its tills' files. Parts of decide() (receipts.h).
#pragma once

#include "desk/receipts/receipts.h"

namespace foyer::receipts {

Decision decide_mapping(const SetMapping& command, const desk::Circumstance& circumstance);
Decision decide_mapping(
    const DropMapping& command, const Facts& facts, const desk::Circumstance& circumstance);

} // namespace foyer::receipts
