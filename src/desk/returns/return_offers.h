// What can be done with a return now, in the order in which a screen offers it, and why not where
// the desk would say no: asked of decide() itself, so that button and desk cannot disagree. Pure.
#pragma once

#include <optional>
#include <vector>

#include "desk/returns/return_decision.h"
#include "desk/returns/return_transitions.h"

namespace foyer::returns {

struct Offer {
    Verb verb = Verb::open;
    // Somebody else's PIN is needed, of this role or above.
    std::optional<desk::Role> approver;
    std::optional<desk::Refusal> refusal; // nothing that is typed helps
};

// `facts` are those of the return, with its lines and its goods in batches. The most urgent first.
std::vector<Offer> offers(const Facts& facts, const desk::Circumstance& now);

// Approves what stands there, with all conditions looked at; settles it.
Approve approving(const State& state);
Settle settling(const State& state);
// Which repair a verb of repairs is about: the first that it fits. nullopt: none.
std::optional<std::size_t> repair_for(Verb verb, const State& state);
// Positions whose goods may get a repair ticket.
std::vector<std::size_t> repairable(const State& state);
// What Override gives: the verdict that takes the place of the denial.
Verdict overridden_verdict(const State& state, const PolicyBook& book);
// Of the policy of its day: what is done with the goods of a position as a rule.
Disposition usual_disposition(const State& state, std::size_t position);

} // namespace foyer::returns
