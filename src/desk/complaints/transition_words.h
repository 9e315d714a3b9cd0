// How the refusals of the table in transitions.cpp read: why not, and what would be allowed
// instead.
#pragma once

#include "desk/complaints/complaint_state.h"
#include "desk/complaints/transitions.h"
#include "desk/decision.h"

namespace foyer::complaints {

// The verb does not lead out of this phase.
desk::Refusal wrong_phase(Verb verb, Phase phase);
// The phase fits, the person may not.
desk::Refusal wrong_actor(Verb verb, const State& state);
desk::Refusal newer_version();

} // namespace foyer::complaints
