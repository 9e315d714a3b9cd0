#include "desk/complaints/complaint_state.h"

#include <algorithm>

#include "base/text.h"
#include "desk/complaints/transitions.h"

namespace foyer::complaints {
namespace {

constexpr std::size_t title_limit = 24;

// An act that two terminals did at the same time may not fit the phase any more: it is kept, the
// phase stays.
void move(State& state, Verb verb) {
    const Transition* transition = transition_of(verb, state.phase);
    if (transition != nullptr && transition->to) state.phase = *transition->to;
}

void apply(State& state, const Registered& event, const desk::Stamp& stamp) {
    state.id = event.id;
    state.number = event.number;
    state.intake = event.intake;
    state.level = event.level;
    state.minimum_level = event.minimum_level;
    state.level_reasons = event.level_reasons;
    state.limits = event.limits;
    state.promised_at = event.promised_at;
    state.registered_at = stamp.at;
    state.registered_by = stamp.actor;
    if (event.answered_at_once) state.first_response_at = event.intake.received_at;
    move(state, Verb::register_case);
}

void apply(State& state, const Taken&, const desk::Stamp& stamp) {
    state.owner = stamp.actor;
    move(state, Verb::take);
}

void apply(State& state, const Assigned& event, const desk::Stamp& stamp) {
    state.owner = event.staff;
    state.department = event.department;
    state.accept = event.accept;
    state.assigned_at = stamp.at;
    move(state, Verb::assign);
}

void apply(State& state, const Accepted& event, const desk::Stamp& stamp) {
    if (event.by_name.empty()) state.owner = stamp.actor;
    move(state, Verb::accept);
}

void apply(State& state, const Contacted& event, const desk::Stamp& stamp) {
    ++state.contacts_count;
    if (event.outcome != ContactOutcome::spoke) return;
    if (!state.first_response_at) state.first_response_at = stamp.at;
    if (state.promised_at && !state.promise_kept_at) state.promise_kept_at = stamp.at;
}

void apply(State& state, const Noted&, const desk::Stamp&) { ++state.notes_count; }

void apply(State& state, const LevelRaised& event, const desk::Stamp&) {
    if (event.level <= state.level) return;
    state.level = event.level;
    state.limits = event.limits;
}

void apply(State&, const PhoneRevealed&, const desk::Stamp&) {}

void apply(State& state, const PaperSent& event, const desk::Stamp&) {
    if (event.paper == CasePaper::slip) state.slip_copies = std::max(state.slip_copies, event.copy);
    else state.form_copies = std::max(state.form_copies, event.copy + 1);
}

bool ends_clause(char32_t c) {
    constexpr std::u32string_view marks = U",.;!?:，。；！？：、\n";
    return marks.find(c) != marks.npos;
}

Limit promise_limit(Time since, Time due) { return {due, since + (due - since) * 4 / 5}; }

bool before_proposal(Phase phase) {
    return phase == Phase::registered || phase == Phase::assigned || phase == Phase::in_progress;
}

}  // namespace

State evolve(State state, const Event& event, const desk::Stamp& stamp) {
    std::visit([&](const auto& one) { apply(state, one, stamp); }, event);
    state.id = case_of(event);
    if (state.phase != Phase::assigned) state.accept.reset();
    state.last_at = stamp.at;
    return state;
}

State fold(const std::vector<std::pair<Event, desk::Stamp>>& entries) {
    State state;
    for (const auto& [event, stamp] : entries) state = evolve(std::move(state), event, stamp);
    return state;
}

bool is_open(Phase phase) {
    return phase != Phase::draft && phase != Phase::closed && phase != Phase::withdrawn &&
        phase != Phase::merged && phase != Phase::voided;
}

std::string title_of(const Intake& intake) {
    if (!intake.product_name.empty()) return first_characters(intake.product_name, title_limit);
    std::string clause;
    for (const char32_t c : code_points(trimmed(intake.facts))) {
        if (ends_clause(c)) break;
        clause += utf8_of(c);
    }
    return first_characters(trimmed(clause), title_limit);
}

std::vector<RunningClock> running_clocks(const State& state) {
    std::vector<RunningClock> clocks;
    if (!is_open(state) || state.phase == Phase::resolved) return clocks;
    const Time received = state.intake.received_at.value_or(state.registered_at);
    const auto run = [&](ClockKind kind, Time since, Limit limit) {
        clocks.push_back({kind, since, limit});
    };
    if (state.promised_at && !state.promise_kept_at) {
        run(ClockKind::promise, state.registered_at,
            promise_limit(state.registered_at, *state.promised_at));
    }
    if (!state.first_response_at) {
        run(ClockKind::first_response, received, state.limits.first_response);
    }
    if (state.accept) run(ClockKind::accept, state.assigned_at, *state.accept);
    if (before_proposal(state.phase)) run(ClockKind::proposal, received, state.limits.proposal);
    run(ClockKind::resolve, received, state.limits.resolve);
    const Limits& limits = state.limits;
    if (limits.relay_accept) run(ClockKind::relay_accept, received, *limits.relay_accept);
    if (limits.evidence_pack) run(ClockKind::evidence_pack, received, *limits.evidence_pack);
    if (limits.relay_reply) run(ClockKind::relay_reply, received, *limits.relay_reply);
    std::ranges::stable_sort(clocks, {}, [](const RunningClock& c) { return c.limit.due; });
    return clocks;
}

Urgency urgency(const Limit& limit, Time now) {
    if (now >= limit.due) return Urgency::late;
    return now >= limit.warn_at ? Urgency::at_risk : Urgency::in_time;
}

}  // namespace foyer::complaints
