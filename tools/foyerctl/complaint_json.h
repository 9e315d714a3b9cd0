// Complaints as JSON: what --json answers. Field names as in the rules (4.1.1), times ISO 8601.
#pragma once

#include <nlohmann/json.hpp>

#include "base/store_time.h"
#include "desk/complaints/complaints_view.h"

namespace foyer::foyerctl {

nlohmann::json json_of(const complaints::ListedCase& listed, const TimeZone& zone);
nlohmann::json json_of(const complaints::CaseDetail& detail, const TimeZone& zone);

} // namespace foyer::foyerctl
