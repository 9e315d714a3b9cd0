// Where one complaint stands: the fold of its events in order (time, terminal, sequence).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "desk/complaints/complaints.h"
#include "desk/decision.h"

namespace foyer::complaints {

struct State {
    CaseId id;
    desk::Number number;
    Phase phase = Phase::draft;
    bool read_only = false;  // holds an entry of a newer version of the program

    Intake intake;
    int level = 0;
    int minimum_level = 0;
    std::vector<std::string> level_reasons;
    Limits limits;

    Time registered_at;
    StaffId registered_by;
    Time last_at;  // the newest entry

    StaffId owner;           // who has it in hand; nil: nobody yet
    std::string department;  // code; empty: the desk itself
    std::optional<Limit> accept;  // runs while assigned
    Time assigned_at;

    std::optional<Time> first_response_at;
    std::optional<Time> promised_at;
    std::optional<Time> promise_kept_at;
    int contacts_count = 0;
    int notes_count = 0;
    int slip_copies = 0;  // besides the one that registering printed
    int form_copies = 0;

    friend bool operator==(const State&, const State&) = default;
};

State evolve(State state, const Event& event, const desk::Stamp& stamp);
State fold(const std::vector<std::pair<Event, desk::Stamp>>& entries);

bool is_open(Phase phase);  // not closed, withdrawn, merged or void
inline bool is_open(const State& state) { return is_open(state.phase); }

// The heading of a case: subcategory's product ("鲜牛奶 950 ml") or the first clause of the facts.
std::string title_of(const Intake& intake);

// A clock that runs now.
enum class ClockKind : std::uint8_t {
    promise, first_response, accept, proposal, resolve, relay_accept, evidence_pack, relay_reply
};
struct RunningClock {
    ClockKind kind = ClockKind::resolve;
    Time since;
    Limit limit;

    friend bool operator==(const RunningClock&, const RunningClock&) = default;
};
// Soonest due first; empty when the case rests (rules 4.1.5).
std::vector<RunningClock> running_clocks(const State& state);

enum class Urgency : std::uint8_t { in_time, at_risk, late };
Urgency urgency(const Limit& limit, Time now);

}  // namespace foyer::complaints
