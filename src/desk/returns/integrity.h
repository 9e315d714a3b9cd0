// Rules I of 4.2.3: questions that cannot be right. Hard: nobody may decide otherwise.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "desk/returns/inputs.h"
#include "desk/returns/verdict.h"

namespace foyer::returns {

struct IntegrityRule {
    std::string_view id;
    std::optional<Reason> (*broken)(const ReturnCase&);
};
// R-I1 to R-I7, in their order. After all of them passed, every position of the request has its
// line on the receipt and every number is within what sums can hold.
const std::vector<IntegrityRule>& integrity_rules();

} // namespace foyer::returns
