#include "desk/complaints/complaint_apply.h"

namespace foyer::complaints {
namespace {

// nullptr: another terminal wrote of a promise that this case never made.
Promise* promise_at(State& state, int index) {
    if (index < 0 || static_cast<std::size_t>(index) >= state.promises.size()) return nullptr;
    return &state.promises[static_cast<std::size_t>(index)];
}

// What a reopened or rejected case starts again without.
void forget_end(State& state) {
    state.answer = CustomerAnswer::none;
    state.resolved_at.reset();
    state.follow_up.reset();
    state.closed_at.reset();
    state.resolution.clear();
    state.skip_follow_up.clear();
}

void resolve(State& state, CustomerAnswer answer, std::optional<Limit> follow_up, Time at) {
    state.answer = answer;
    state.resolved_at = at;
    state.follow_up = follow_up;
}

} // namespace

bool move(State& state, Verb verb) {
    const Transition* transition = transition_of(verb, state.phase);
    if (transition == nullptr) return false;
    if (transition->to) state.phase = *transition->to;
    return true;
}

void apply(State& state, const WaitStarted& event, const desk::Stamp& stamp) {
    const bool customer = event.phase == Phase::waiting_customer;
    if (!move(state, customer ? Verb::wait_customer : Verb::wait_external)) return;
    state.waiting = Waiting{stamp.at, event.until, event.reason};
}

void apply(State& state, const Resumed& event, const desk::Stamp& stamp) {
    if (!move(state, Verb::resume) || !state.waiting) return;
    state.pauses.push_back({state.waiting->since, stamp.at});
    state.waiting.reset();
    state.limits = event.limits;
}

void apply(State& state, const Found& event, const desk::Stamp&) {
    state.finding = event.finding;
    state.root_cause = event.cause;
}

void apply(State& state, const Proposed& event, const desk::Stamp& stamp) {
    state.proposal =
        Proposal{event.remedy, event.amount, event.text, stamp.at, stamp.actor, stamp.approver};
    move(state, Verb::propose);
}

void apply(State& state, const OfferAccepted& event, const desk::Stamp& stamp) {
    if (!move(state, Verb::accept_offer)) return;
    resolve(state, CustomerAnswer::accepted, event.follow_up, stamp.at);
}

void apply(State& state, const OfferRejected&, const desk::Stamp&) {
    ++state.rejected_count;
    if (move(state, Verb::reject_offer)) state.answer = CustomerAnswer::rejected;
}

void apply(State& state, const Imposed& event, const desk::Stamp& stamp) {
    if (!move(state, Verb::impose)) return;
    resolve(state, CustomerAnswer::imposed, event.follow_up, stamp.at);
}

void apply(State& state, const FollowedUp& event, const desk::Stamp& stamp) {
    state.calls.push_back(stamp.at);
    state.followed_up = event.outcome;
    if (event.satisfaction != 0) state.satisfaction = event.satisfaction;
    if (state.phase == Phase::resolved) state.follow_up = event.next;
}

void apply(State& state, const Closed& event, const desk::Stamp& stamp) {
    if (!move(state, Verb::close)) return;
    state.resolution = event.resolution;
    state.skip_follow_up = event.skip_follow_up;
    state.follow_up.reset();
    state.closed_at = stamp.at;
}

void apply(State& state, const Reopened& event, const desk::Stamp& stamp) {
    ++state.reopened_count;
    const auto rested_since = state.resolved_at;
    if (!move(state, Verb::reopen)) return;
    if (rested_since) state.pauses.push_back({*rested_since, stamp.at});
    forget_end(state);
    state.limits = event.limits;
}

void apply(State& state, const Withdrawn&, const desk::Stamp& stamp) {
    if (move(state, Verb::withdraw)) state.closed_at = stamp.at;
}

void apply(State& state, const Voided&, const desk::Stamp& stamp) {
    if (move(state, Verb::void_case)) state.closed_at = stamp.at;
}

void apply(State& state, const LevelLowered& event, const desk::Stamp&) {
    if (event.level >= state.level) return;
    state.level = event.level;
    state.limits = event.limits;
}

void apply(State& state, const PromiseMade& event, const desk::Stamp& stamp) {
    state.promises.push_back({stamp.at, event.due, event.text, false, {}, {}});
}

void apply(State& state, const PromiseKept& event, const desk::Stamp& stamp) {
    Promise* promise = promise_at(state, event.promise);
    if (promise != nullptr && is_open(*promise)) promise->kept_at = stamp.at;
}

void apply(State& state, const PromiseExcused& event, const desk::Stamp& stamp) {
    Promise* promise = promise_at(state, event.promise);
    if (promise != nullptr && is_open(*promise)) promise->excused_at = stamp.at;
}

void apply(State& state, const Merged& event, const desk::Stamp& stamp) {
    const Phase before = state.phase;
    if (!move(state, Verb::merge)) return;
    state.phase_before_merge = before;
    state.merged_into = event.into;
    state.closed_at = stamp.at;
}

void apply(State& state, const Absorbed& event, const desk::Stamp&) {
    state.absorbed.push_back({event.other, event.received_at});
    state.intake.received_at = earliest_receipt(state);
    state.limits = event.limits;
}

void apply(State& state, const Unmerged&, const desk::Stamp&) {
    if (state.phase != Phase::merged) return;
    state.phase = state.phase_before_merge;
    state.merged_into = {};
    state.closed_at.reset();
}

void apply(State& state, const Released& event, const desk::Stamp&) {
    std::erase_if(state.absorbed, [&](const MergedCase& one) { return one.id == event.other; });
    state.intake.received_at = earliest_receipt(state);
    state.limits = event.limits;
}

void apply(State& state, const ParentJoined& event, const desk::Stamp&) {
    state.parent = event.parent;
}

void apply(State& state, const AuthorityAnswered&, const desk::Stamp& stamp) {
    state.authority_answered_at = stamp.at;
}

} // namespace foyer::complaints
