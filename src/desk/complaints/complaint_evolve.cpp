#include <algorithm>

#include "desk/complaints/complaint_apply.h"

namespace foyer::complaints {
namespace {

void apply(State& state, const Registered& event, const desk::Stamp& stamp) {
    state.id = event.id;
    state.number = event.number;
    state.intake = event.intake;
    state.own_received_at = event.intake.received_at.value_or(stamp.at);
    state.level = event.level;
    state.minimum_level = event.minimum_level;
    state.level_reasons = event.level_reasons;
    state.limits = event.limits;
    if (event.promised_at)
        state.promises.push_back({stamp.at, *event.promised_at, "", true, {}, {}});
    state.registered_at = stamp.at;
    state.registered_by = stamp.actor;
    if (event.answered_at_once) state.first_response_at = event.intake.received_at;
    count_paper(state, CasePaper::slip, 1);
    move(state, Verb::register_case);
}

void apply(State& state, const Taken&, const desk::Stamp& stamp) {
    state.owner = stamp.actor;
    move(state, Verb::take);
}

void apply(State& state, const Contacted& event, const desk::Stamp& stamp) {
    ++state.contacts_count;
    if (event.outcome != ContactOutcome::spoke) return;
    if (!state.first_response_at) state.first_response_at = stamp.at;
    for (Promise& promise : state.promises) {
        if (promise.answer && is_open(promise)) promise.kept_at = stamp.at;
    }
}

void apply(State& state, const Noted&, const desk::Stamp&) {
    ++state.notes_count;
}

void apply(State& state, const LevelRaised& event, const desk::Stamp&) {
    if (event.level <= state.level) return;
    state.level = event.level;
    state.limits = event.limits;
}

void apply(State&, const PhoneRevealed&, const desk::Stamp&) {}

void apply(State& state, const PaperSent& event, const desk::Stamp&) {
    count_paper(state, event.paper, event.copy + 1);
    for (Assignment& one : state.assignments) {
        if (event.paper == CasePaper::transfer && one.department == event.department)
            one.slips = std::max(one.slips, event.copy + 1);
    }
}

// Two terminals that saw the same moment pass say the same.
void apply(State& state, const ClockBreached& event, const desk::Stamp&) {
    const Breach breach{event.clock, event.due, event.department};
    if (std::ranges::find(state.breaches, breach) == state.breaches.end()) {
        state.breaches.push_back(breach);
    }
}

// The same content from two terminals is one file.
void apply(State& state, const Attached& event, const desk::Stamp& stamp) {
    const bool there = std::ranges::any_of(state.attachments, [&](const Attachment& one) {
        return one.file.hash == event.file.hash;
    });
    if (!there) state.attachments.push_back({event.file, event.source, stamp.at, stamp.actor});
}

} // namespace

void count_paper(State& state, CasePaper paper, int made) {
    int& count = state.papers[static_cast<std::size_t>(paper)];
    count = std::max(count, made);
}

State evolve(State state, const Event& event, const desk::Stamp& stamp) {
    visit([&](const auto& one) { apply(state, one, stamp); }, event);
    state.id = case_of(event);
    forget_unanswered(state);
    state.last_at = stamp.at;
    if (!holds_alternative<ClockBreached>(event)) state.touched_at = stamp.at;
    return state;
}

} // namespace foyer::complaints
