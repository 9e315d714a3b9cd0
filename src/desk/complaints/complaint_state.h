// Where one complaint stands: the fold of its events in order (time, terminal, sequence).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "desk/complaints/complaints.h"
#include "desk/decision.h"
#include "desk/store_calendar.h"

namespace foyer::complaints {

// Anything the customer was told to expect.
struct Promise {
    Time made_at;
    Time due;
    std::string text;      // empty: an answer
    bool answer = false;   // made when the case was registered; speaking with the customer keeps it
    std::optional<Time> kept_at;
    std::optional<Time> excused_at;

    friend bool operator==(const Promise&, const Promise&) = default;
};
inline bool is_open(const Promise& promise) { return !promise.kept_at && !promise.excused_at; }

struct Waiting {
    Time since;
    Time until;
    std::string reason;

    friend bool operator==(const Waiting&, const Waiting&) = default;
};

struct Proposal {
    Remedy remedy = Remedy::explanation;
    Fen amount;
    std::string text;
    Time at;
    StaffId by;
    StaffId approver;

    friend bool operator==(const Proposal&, const Proposal&) = default;
};

struct MergedCase {
    CaseId id;
    Time received_at;

    friend bool operator==(const MergedCase&, const MergedCase&) = default;
};

// To whom the case was handed: a department, a person of it, or a person alone. Each has to accept
// by a clock of its own; several departments may work on it side by side (rules 4.1.5).
struct Assignment {
    std::string department; // code; empty: to `staff` alone
    StaffId staff;          // asked, or who accepted it in person; nil: whoever of the department
    Time since;
    Limit accept;
    std::optional<Time> accepted_at;
    int slips = 1;          // so often was its transfer slip made

    friend bool operator==(const Assignment&, const Assignment&) = default;
};

// A clock that ran out, with an entry that says so.
struct Breach {
    ClockKind clock{};
    Time due;
    std::string department{}; // accept: who was asked; empty in entries of older versions

    friend bool operator==(const Breach&, const Breach&) = default;
};

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
    Time touched_at;  // the newest entry that a person wrote
    std::vector<Breach> breaches;

    StaffId owner;                        // who has it in hand; nil: nobody yet
    std::vector<Assignment> assignments;  // oldest first; none: the desk itself has it

    std::optional<Time> first_response_at;
    std::vector<Promise> promises;
    int contacts_count = 0;
    int notes_count = 0;
    // How often each paper was made; registering and assigning make the first by themselves.
    std::array<int, case_papers_count> papers{};

    int bounced_count = 0;
    int chased_count = 0;
    int rejected_count = 0;
    int reopened_count = 0;
    std::optional<Waiting> waiting;    // while the phase is waiting_*
    std::vector<desk::Pause> pauses;   // in which the clocks of proposal and resolution stood still
    Finding finding = Finding::none;
    std::string root_cause;
    std::optional<Proposal> proposal;  // the newest
    CustomerAnswer answer = CustomerAnswer::none;
    std::optional<Time> resolved_at;
    std::optional<Limit> follow_up;    // the next call that is due
    std::vector<Time> calls;           // every try to follow up
    std::optional<FollowUpOutcome> followed_up;  // of the newest call
    int satisfaction = 0;              // 1-5; 0: not said
    std::string resolution;
    std::string skip_follow_up;
    std::optional<Time> closed_at;
    CaseId merged_into;
    Phase phase_before_merge = Phase::draft;
    Time own_received_at;              // before an earlier case was merged into this one
    std::vector<MergedCase> absorbed;  // cases merged into this one
    CaseId parent;
    std::optional<Time> authority_answered_at;
    std::vector<Attachment> attachments;  // oldest first, each content once

    friend bool operator==(const State&, const State&) = default;
};

State evolve(State state, const Event& event, const desk::Stamp& stamp);
State fold(const std::vector<std::pair<Event, desk::Stamp>>& entries);

bool is_open(Phase phase);  // not closed, withdrawn, merged or void
inline bool is_open(const State& state) { return is_open(state.phase); }

// The heading of a case: subcategory's product ("鲜牛奶 950 ml") or the first clause of the facts.
std::string title_of(const Intake& intake);

// Those that have neither accepted the case nor sent it back.
std::vector<Assignment> unanswered(const State& state);
// Of the departments that have the case, the one that had it first; empty: the desk itself.
std::string department_in_charge(const State& state);

// A clock that runs now.
enum class ClockKind : std::uint8_t {
    promise, first_response, accept, proposal, resolve, relay_accept, evidence_pack, relay_reply,
    waiting, follow_up, untouched
};
struct RunningClock {
    ClockKind kind = ClockKind::resolve;
    Time since;
    Limit limit;
    std::string department{};  // accept: who was asked

    friend bool operator==(const RunningClock&, const RunningClock&) = default;
};
// Soonest due first; empty when the case rests (rules 4.1.5).
std::vector<RunningClock> running_clocks(const State& state);

enum class Urgency : std::uint8_t { in_time, at_risk, late };
Urgency urgency(const Limit& limit, Time now);

// Of the case and those merged into it.
Time earliest_receipt(const State& state);
// Until when the customer was told to expect an answer when the case was registered.
std::optional<Time> answer_promised_at(const State& state);
// Why a supervisor should look at it: sent back twice, turned down twice (rules 4.1.4), left
// untouched (rules 4.1.5).
enum class SupervisorReason : std::uint8_t { bounced_twice, rejected_twice, left_untouched };
std::vector<SupervisorReason> supervisor_reasons(const State& state);

}  // namespace foyer::complaints
