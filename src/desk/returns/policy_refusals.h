// Every no about the policy table, with its rule id and its words.
#pragma once

#include <cstdint>

#include "desk/decision.h"

namespace foyer::returns {

enum class PolicyObjection : std::uint8_t {
    may_not_draft,
    may_not_publish,
    category,
    twice,
    empty,
    below_floor,
    past,
    backwards,
    overlap,
    gap,
    no_draft,
    other_draft,
    count_
};
desk::Refusal refuse(PolicyObjection objection);

} // namespace foyer::returns
