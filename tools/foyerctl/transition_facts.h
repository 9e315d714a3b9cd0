// A case as a question to the rules describes it: the state, who asks, and what the verb brings
// along. What the question does not say is as it would be in an ordinary case.
#pragma once

#include "desk/complaints/complaint_decision.h"
#include "desk/complaints/transitions.h"
#include "tools/foyerctl/question.h"

namespace foyer::foyerctl {

struct AskedTransition {
    complaints::Facts facts;
    complaints::Command command;
    desk::Actor actor;
    Time now;
};

// `written` is the field "facts", nullptr when it is missing.
Result<AskedTransition> read_transition(
    complaints::Phase phase, complaints::Verb verb, desk::Role role,
    const nlohmann::json* written, const TimeZone& zone);

} // namespace foyer::foyerctl
