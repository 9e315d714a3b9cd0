// One event moves the state of a complaint on. Private to evolve(): from intake to work in
// complaint_evolve.cpp, departments in complaint_evolve_assign.cpp, towards an end and beyond in
// complaint_evolve_end.cpp.
#pragma once

#include "desk/complaints/complaint_state.h"
#include "desk/complaints/transitions.h"

namespace foyer::complaints {

// Leads into the phase of the verb's row; false: it did not fit the phase any more. An act that two
// terminals did at the same time is kept as an entry, the phase stays.
bool move(State& state, Verb verb);
// The paper has been made so often at least.
void count_paper(State& state, CasePaper paper, int made);
// A case that is resolved asks no department any more to accept it.
void forget_unanswered(State& state);

void apply(State& state, const Assigned& event, const desk::Stamp& stamp);
void apply(State& state, const Accepted& event, const desk::Stamp& stamp);
void apply(State& state, const Bounced& event, const desk::Stamp& stamp);
void apply(State& state, const Chased& event, const desk::Stamp& stamp);
void apply(State& state, const WaitStarted& event, const desk::Stamp& stamp);
void apply(State& state, const Resumed& event, const desk::Stamp& stamp);
void apply(State& state, const Found& event, const desk::Stamp& stamp);
void apply(State& state, const Proposed& event, const desk::Stamp& stamp);
void apply(State& state, const OfferAccepted& event, const desk::Stamp& stamp);
void apply(State& state, const OfferRejected& event, const desk::Stamp& stamp);
void apply(State& state, const Imposed& event, const desk::Stamp& stamp);
void apply(State& state, const FollowedUp& event, const desk::Stamp& stamp);
void apply(State& state, const Closed& event, const desk::Stamp& stamp);
void apply(State& state, const Reopened& event, const desk::Stamp& stamp);
void apply(State& state, const Withdrawn& event, const desk::Stamp& stamp);
void apply(State& state, const Voided& event, const desk::Stamp& stamp);
void apply(State& state, const LevelLowered& event, const desk::Stamp& stamp);
void apply(State& state, const PromiseMade& event, const desk::Stamp& stamp);
void apply(State& state, const PromiseKept& event, const desk::Stamp& stamp);
void apply(State& state, const PromiseExcused& event, const desk::Stamp& stamp);
void apply(State& state, const Merged& event, const desk::Stamp& stamp);
void apply(State& state, const Absorbed& event, const desk::Stamp& stamp);
void apply(State& state, const Unmerged& event, const desk::Stamp& stamp);
void apply(State& state, const Released& event, const desk::Stamp& stamp);
void apply(State& state, const ParentJoined& event, const desk::Stamp& stamp);
void apply(State& state, const AuthorityAnswered& event, const desk::Stamp& stamp);

} // namespace foyer::complaints
