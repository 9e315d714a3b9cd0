// Who may use a verb, and what has to be true of the case besides its phase: the last two columns
// of the table in transitions.cpp (rules 4.0.1, 4.1.4).
#pragma once

#include <optional>

#include "desk/complaints/complaint_state.h"
#include "desk/decision.h"

namespace foyer::complaints {

// ---- who --------------------------------------------------------------------------------------

bool desk_staff(const State& state, const desk::Actor& actor);
bool any_staff(const State& state, const desk::Actor& actor);
bool lead(const State& state, const desk::Actor& actor);       // lead and above
bool supervisor(const State& state, const desk::Actor& actor); // supervisor and above
bool whoever_handles_it(const State& state, const desk::Actor& actor);
bool whoever_may_close(const State& state, const desk::Actor& actor);
bool whoever_may_withdraw(const State& state, const desk::Actor& actor);
bool whoever_may_void(const State& state, const desk::Actor& actor);
// Clerks see the number of a case in hand: theirs, or one that nobody has yet and that they took
// down.
bool may_see_phone(const State& state, const desk::Actor& actor);

// ---- guards: nullopt is yes -------------------------------------------------------------------

using MaybeRefusal = std::optional<desk::Refusal>;

MaybeRefusal customer_can_be_reached(const State& state, const desk::Actor& actor, Time now);
// Of several departments that were asked, one has not answered yet.
MaybeRefusal another_may_accept(const State& state, const desk::Actor& actor, Time now);
MaybeRefusal another_may_bounce(const State& state, const desk::Actor& actor, Time now);
// Departments are asked, and more may be asked beside them; a person has it alone.
MaybeRefusal more_may_be_asked(const State& state, const desk::Actor& actor, Time now);
MaybeRefusal level_can_rise(const State& state, const desk::Actor& actor, Time now);
MaybeRefusal level_can_fall(const State& state, const desk::Actor& actor, Time now);
MaybeRefusal phone_is_known(const State& state, const desk::Actor& actor, Time now);
MaybeRefusal finding_is_set(const State& state, const desk::Actor& actor, Time now);
MaybeRefusal somebody_else_calls(const State& state, const desk::Actor& actor, Time now);
MaybeRefusal authority_waits(const State& state, const desk::Actor& actor, Time now);
// Clerks reopen within 30 days, a supervisor whenever.
MaybeRefusal not_too_long_ago(const State& state, const desk::Actor& actor, Time now);
// Clerks void what they took down themselves in the last 10 minutes.
MaybeRefusal own_and_fresh(const State& state, const desk::Actor& actor, Time now);

} // namespace foyer::complaints
