// A receipt as JSON, for entries and for other programs: money in fen, days as 2026-11-22. Member
// number and tails of payments are left out.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "base/result.h"
#include "desk/receipts/receipts.h"

namespace foyer::receipts {

nlohmann::json to_json(const Receipt& receipt);
// Error{corrupt} names the field that is wrong. As typed; what the till took back is not read.
Result<Receipt> receipt_of(const nlohmann::json& json, const std::string& what);

} // namespace foyer::receipts
