// Rule A of 4.2.3 with the matrix of 4.0.1: whose PIN the money needs.
#pragma once

#include <optional>

#include "base/money.h"
#include "desk/roles.h"

namespace foyer::returns {

// nullopt: within the actor's own limit. Else the lowest role above the actor that may approve.
std::optional<desk::Role> role_to_approve(Fen total, desk::Role actor);
// A supervisor has to sign: nobody above the actor is needed when the actor is the manager, who may
// approve what they do themselves (rules 4.0).
std::optional<desk::Role> supervisor_to_sign(desk::Role actor);
// The higher of two demands.
std::optional<desk::Role> stricter(std::optional<desk::Role> one, std::optional<desk::Role> other);

} // namespace foyer::returns
