// Every no of the survey, with its rule and its words.
#pragma once

#include <cstdint>

#include "desk/decision.h"

namespace foyer::satisfaction {

enum class Objection : std::uint8_t { no_face, unknown_reason, asked_of_it, asked_today, count_ };

desk::Refusal refuse(Objection objection);

} // namespace foyer::satisfaction
