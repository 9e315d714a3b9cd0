// What an intake has to hold before a complaint is registered (rules 4.1.1, 4.1.4, 4.1.6).
#pragma once

#include <optional>

#include "desk/complaints/complaints.h"
#include "desk/decision.h"

namespace foyer::complaints {

// The same with every text valid, trimmed and free of control characters; relays out of place and
// other fields that do not go with the channel are dropped.
Intake cleaned(Intake intake);
// Expects a cleaned intake with received_at. nullopt: it may be registered.
std::optional<desk::Refusal> intake_refusal(
    const Intake& intake, const desk::Circumstance& circumstance);

}  // namespace foyer::complaints
