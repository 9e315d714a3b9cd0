// Every no about a batch of goods, with its rule id and its words.
#pragma once

#include <cstdint>

#include "desk/decision.h"

namespace foyer::returns {

enum class BatchObjection : std::uint8_t {
    not_allowed,
    known_already,
    unknown,
    nothing,
    not_disposed,
    in_batch,
    pieces,
    reconciled,
    not_counted,
    explanation,
    count_
};
desk::Refusal refuse(BatchObjection objection);

} // namespace foyer::returns
