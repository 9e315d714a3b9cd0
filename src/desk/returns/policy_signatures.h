// Who published each version of the policy, and when.
#pragma once

#include <cstdint>
#include <map>

#include "base/clock.h"
#include "base/ids.h"

namespace foyer::returns {

struct PolicySignature {
    StaffId by;
    StaffId approver; // whose PIN it was; nil: nobody was asked for one
    Time at;

    friend bool operator==(const PolicySignature&, const PolicySignature&) = default;
};
using PolicySignatures = std::map<std::int64_t, PolicySignature>; // by version

} // namespace foyer::returns
