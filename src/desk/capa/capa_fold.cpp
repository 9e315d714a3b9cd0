#include <algorithm>
#include <array>

#include "desk/capa/capa.h"

namespace foyer::capa {
namespace {

void link(State& state, CaseId complaint) {
    if (std::ranges::find(state.cases, complaint) == state.cases.end())
        state.cases.push_back(complaint);
}

struct Step {
    State state;
    const desk::Stamp& stamp;

    void operator()(const Opened& opened) {
        state.number = opened.number;
        // One that another terminal linked may have come in before.
        std::vector<CaseId> linked = std::move(state.cases);
        state.cases = opened.cases;
        for (const CaseId one : linked) link(state, one);
        state.key = opened.key;
        state.problem = opened.problem;
        state.containment = opened.containment;
        state.stop_sale = opened.stop_sale;
        state.owner = opened.owner;
        state.due = opened.due;
        state.opened_at = stamp.at;
        state.opened_by = stamp.actor;
    }
    void operator()(const Contained& contained) {
        state.containment = contained.containment;
        state.stop_sale = contained.stop_sale;
    }
    void operator()(const Analysed& analysed) {
        state.cause = analysed.cause;
        state.action = analysed.action;
    }
    void operator()(const HandedOver& handed) {
        state.owner = handed.owner;
        state.due = handed.due;
        state.reason = handed.reason;
    }
    void operator()(const ActionDone& done) {
        state.phase = Phase::action_done;
        state.done = done.done;
        state.done_at = stamp.at;
        state.done_by = stamp.actor;
    }
    void operator()(const Verified& verified) {
        state.phase = Phase::verified;
        state.effective = verified.effective;
        state.counts = verified.counts;
        state.finding = verified.finding;
        state.verified_at = stamp.at;
        state.verified_by = stamp.actor;
    }
    // What was found stays to be read; what was done is to be done anew.
    void operator()(const Reopened& reopened) {
        state.phase = Phase::open;
        ++state.round;
        state.due = reopened.due;
        state.reason = reopened.reason;
    }
    void operator()(const CaseLinked& linked) { link(state, linked.complaint); }
};

struct PhaseWords {
    std::string_view code;
    const char* english;
};
constexpr std::array<PhaseWords, phases_count> phases{
    PhaseWords{"open", N_("Action to be taken")},
    PhaseWords{"action_done", N_("Waits for verification")},
    PhaseWords{"verified", N_("Verified")}};

} // namespace

CapaId subject_of(const Command& command) {
    return visit([](const auto& one) { return one.id; }, command);
}
CapaId subject_of(const Event& event) {
    return visit([](const auto& one) { return one.id; }, event);
}

std::string_view code_of(Phase phase) {
    return phases[static_cast<std::size_t>(phase)].code;
}
const char* name_of(Phase phase) {
    return phases[static_cast<std::size_t>(phase)].english;
}

State evolve(State state, const Event& event, const desk::Stamp& stamp) {
    Step step{std::move(state), stamp};
    visit(step, event);
    step.state.id = subject_of(event);
    return std::move(step.state);
}

std::string label_of(int number) {
    return "CA-" + std::to_string(number);
}

bool has_halved(const Counts& counts) {
    return counts.before > 0 && counts.after * 2 < counts.before;
}

bool is_overdue(const State& state, Date today) {
    return state.phase == Phase::open && today > state.due;
}

} // namespace foyer::capa
