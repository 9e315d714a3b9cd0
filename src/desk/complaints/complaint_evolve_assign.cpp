#include <algorithm>

#include "desk/complaints/complaint_apply.h"

namespace foyer::complaints {
namespace {

// Entries of older versions name no department: then whoever was asked has answered.
bool is_answered_by(const Assignment& one, const std::string& department) {
    return !one.accepted_at && (department.empty() || one.department == department);
}

// While one of several works on it the case is in progress, whoever else has been asked.
Phase phase_by_answers(const State& state) {
    if (state.assignments.empty()) return Phase::registered;
    const bool accepted = unanswered(state).size() < state.assignments.size();
    return accepted ? Phase::in_progress : Phase::assigned;
}

// Whoever had it with a department that has it no more has it no more either.
template <class Gone>
void take_away(State& state, Gone gone) {
    for (const Assignment& one : state.assignments) {
        if (gone(one) && one.staff == state.owner) state.owner = {};
    }
    std::erase_if(state.assignments, gone);
}

} // namespace

void apply(State& state, const Assigned& event, const desk::Stamp& stamp) {
    take_away(state, [&](const Assignment& one) {
        return one.department == event.department ||
            std::ranges::count(event.beside, one.department) == 0;
    });
    state.assignments.push_back(
        {event.department, event.staff, stamp.at, event.accept, std::nullopt});
    if (event.beside.empty() || !event.staff.is_nil()) state.owner = event.staff;
    count_paper(state, CasePaper::transfer, 1);
    if (move(state, Verb::assign)) state.phase = phase_by_answers(state);
}

void apply(State& state, const Accepted& event, const desk::Stamp& stamp) {
    if (event.by_name.empty()) state.owner = stamp.actor;
    bool answered = event.department.empty();
    for (Assignment& one : state.assignments) {
        if (!is_answered_by(one, event.department)) continue;
        one.accepted_at = stamp.at;
        if (event.by_name.empty()) one.staff = stamp.actor;
        answered = true;
    }
    // Another terminal may have written that this department sent it back.
    if (answered) move(state, Verb::accept);
}

void apply(State& state, const Bounced& event, const desk::Stamp&) {
    ++state.bounced_count;
    const Phase before = state.phase;
    if (!move(state, Verb::bounce)) return;
    take_away(state, [&](const Assignment& one) { return is_answered_by(one, event.department); });
    if (before != Phase::assigned) return;
    state.phase = phase_by_answers(state);
    if (state.phase == Phase::registered) state.owner = {};
}

void apply(State& state, const Chased&, const desk::Stamp&) {
    ++state.chased_count;
}

void forget_unanswered(State& state) {
    if (state.phase != Phase::resolved) return;
    std::erase_if(state.assignments, [](const Assignment& one) { return !one.accepted_at; });
}

} // namespace foyer::complaints
