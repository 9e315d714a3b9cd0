// The body of complaints.registered/1: everything that was taken down.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "base/result.h"
#include "desk/complaints/complaints.h"

namespace foyer::complaints {

nlohmann::json registered_body(const Registered& event);
Result<Registered> read_registered(CaseId id, const nlohmann::json& body);
nlohmann::json limits_body(const Limits& limits);
Result<Limits> read_limits(const nlohmann::json& body);

}  // namespace foyer::complaints
