#include <algorithm>

#include "desk/complaints/complaint_apply.h"

namespace foyer::complaints {
namespace {

// Entries of older versions name no department: then whoever was asked has answered.
bool is_answered_by(const Assignment& one, const std::string& department) {
    return !one.accepted_at && (department.empty() || one.department == department);
}

// Sent back by one, the case stays with the others; by the last, it is nobody's again.
Phase phase_without_it(const State& state) {
    if (state.assignments.empty()) return Phase::registered;
    const bool accepted = unanswered(state).size() < state.assignments.size();
    return accepted ? Phase::in_progress : Phase::assigned;
}

} // namespace

void apply(State& state, const Assigned& event, const desk::Stamp& stamp) {
    std::erase_if(state.assignments, [&](const Assignment& one) {
        return one.department == event.department ||
            std::ranges::count(event.beside, one.department) == 0;
    });
    state.assignments.push_back(
        {event.department, event.staff, stamp.at, event.accept, std::nullopt});
    if (event.beside.empty() || !event.staff.is_nil()) state.owner = event.staff;
    count_paper(state, CasePaper::transfer, 1);
    move(state, Verb::assign);
}

void apply(State& state, const Accepted& event, const desk::Stamp& stamp) {
    if (event.by_name.empty()) state.owner = stamp.actor;
    for (Assignment& one : state.assignments) {
        if (is_answered_by(one, event.department)) one.accepted_at = stamp.at;
    }
    move(state, Verb::accept);
}

void apply(State& state, const Bounced& event, const desk::Stamp&) {
    ++state.bounced_count;
    const Phase before = state.phase;
    if (!move(state, Verb::bounce)) return;
    std::erase_if(state.assignments, [&](const Assignment& one) {
        return is_answered_by(one, event.department);
    });
    if (before != Phase::assigned) return;
    state.phase = phase_without_it(state);
    if (state.phase == Phase::registered) state.owner = {};
}

void apply(State& state, const Chased&, const desk::Stamp&) {
    ++state.chased_count;
}

void forget_unanswered(State& state) {
    const bool may_come_back = is_open(state) || state.phase == Phase::merged;
    if (may_come_back && state.phase != Phase::resolved) return;
    std::erase_if(state.assignments, [](const Assignment& one) { return !one.accepted_at; });
}

} // namespace foyer::complaints
