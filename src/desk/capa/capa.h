// Corrective and preventive actions (rules 4.1.7): complaints that repeat themselves get an owner,
// a cause, an action, a day by which it is done, and somebody else who looks whether it helped.
//
//   open -> action done -> verified (effective, or not) -> open again where it did not help
//
// Who may. The matrix (rules 4.0.1) knows no column for it: who reviews the day (supervisors and
// managers) opens, hands over, verifies and opens again; who owns the action writes down cause,
// action and what was done. Verifying takes somebody who neither owns the action nor did it.
//
// Effective means: in the 30 days after the action fewer than half as many complaints stand under
// the same key as in the 30 days before it was opened. The counts are read when it is verified and
// stand in the entry, so that a replay says the same. Where nothing can be counted, who verifies it
// says what they saw.
//
// Texts are about goods and work. They are kept in plain words for ever, so no customer and no
// member of staff is named in them; the form says so.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/one_of.h"
#include "desk/decision.h"

namespace foyer::capa {

using CapaId = Id<struct CapaTag>;

constexpr std::size_t text_characters_max = 500;
constexpr std::size_t cases_most = 100;
constexpr std::int64_t measured_ms = 30 * day_ms; // before it was opened, and after the action

// ---- commands --------------------------------------------------------------------------------

struct Open {
    CapaId id;
    std::vector<CaseId> cases; // at least one; what is counted is a key of the first
    std::string key;           // code of the key's kind (complaints/radar.h); empty: none
    std::string problem;
    std::string containment; // what was done at once; may be empty
    bool stop_sale = false;  // the goods were taken off the shelf
    StaffId owner;
    Date due;
};
struct Contain {
    CapaId id;
    std::string containment;
    bool stop_sale = false;
};
struct Analyse {
    CapaId id;
    std::string cause;
    std::string action;
};
struct HandOver {
    CapaId id;
    StaffId owner;
    Date due;
    std::string reason;
};
struct FinishAction {
    CapaId id;
    std::string done; // what was done
};
struct Verify {
    CapaId id;
    bool effective = false;
    std::string finding; // what was seen
};
struct Reopen {
    CapaId id;
    Date due;
    std::string reason;
};
struct LinkCase {
    CapaId id;
    CaseId complaint;
};
using Command = OneOf<Open, Contain, Analyse, HandOver, FinishAction, Verify, Reopen, LinkCase>;
CapaId subject_of(const Command& command);

// ---- events ----------------------------------------------------------------------------------

struct Counts {
    int before = 0;
    int after = 0;
    friend bool operator==(const Counts&, const Counts&) = default;
};

struct Opened {
    CapaId id;
    int number = 0;
    std::vector<CaseId> cases;
    std::string key;
    std::string problem;
    std::string containment;
    bool stop_sale = false;
    StaffId owner;
    Date due;
    friend bool operator==(const Opened&, const Opened&) = default;
};
struct Contained {
    CapaId id;
    std::string containment;
    bool stop_sale = false;
    friend bool operator==(const Contained&, const Contained&) = default;
};
struct Analysed {
    CapaId id;
    std::string cause;
    std::string action;
    friend bool operator==(const Analysed&, const Analysed&) = default;
};
struct HandedOver {
    CapaId id;
    StaffId owner;
    Date due;
    std::string reason;
    friend bool operator==(const HandedOver&, const HandedOver&) = default;
};
struct ActionDone {
    CapaId id;
    std::string done;
    friend bool operator==(const ActionDone&, const ActionDone&) = default;
};
struct Verified {
    CapaId id;
    bool effective = false;
    std::optional<Counts> counts; // none: nothing could be counted
    std::string finding;
    friend bool operator==(const Verified&, const Verified&) = default;
};
struct Reopened {
    CapaId id;
    Date due;
    std::string reason;
    friend bool operator==(const Reopened&, const Reopened&) = default;
};
struct CaseLinked {
    CapaId id;
    CaseId complaint;
    friend bool operator==(const CaseLinked&, const CaseLinked&) = default;
};
using Event =
    OneOf<Opened, Contained, Analysed, HandedOver, ActionDone, Verified, Reopened, CaseLinked>;
CapaId subject_of(const Event& event);

// ---- state: the fold of its entries in order -------------------------------------------------

enum class Phase : std::uint8_t { open, action_done, verified };
constexpr std::size_t phases_count = 3;
std::string_view code_of(Phase phase); // "action_done"
const char* name_of(Phase phase);      // English text, key of its translation

struct State {
    CapaId id;
    int number = 0; // 0: there is none
    Phase phase = Phase::open;
    int round = 1; // rises each time it is opened again
    std::vector<CaseId> cases;
    std::string key;
    std::string problem;
    std::string containment;
    bool stop_sale = false;
    std::string cause;
    std::string action;
    StaffId owner;
    Date due;
    Time opened_at;
    StaffId opened_by;
    std::string done;
    Time done_at;
    StaffId done_by;
    bool effective = false; // of the newest verification
    std::optional<Counts> counts;
    std::string finding;
    Time verified_at;
    StaffId verified_by;
    std::string reason; // of the newest hand-over or reopening

    friend bool operator==(const State&, const State&) = default;
};
State evolve(State state, const Event& event, const desk::Stamp& stamp);

std::string label_of(int number); // "CA-7"
// The first moment at which the counts are complete.
inline Time verify_from(const State& state) { return state.done_at + measured_ms; }
// Fewer than half as many as before. False where there were none before.
bool has_halved(const Counts& counts);
// Still to be done, on a day after the one it was due.
bool is_overdue(const State& state, Date today);

// ---- decisions -------------------------------------------------------------------------------

struct Facts {
    State state;               // number 0: there is none yet
    bool owner_active = false; // the owner of the command works here
    bool cases_known = false;  // all cases of the command are recorded
    int running = 0;           // number of an unfinished one with the first case and the same key
    int highest_number = 0;
    std::optional<Counts> counts; // under its key up to now; none: nothing can be counted
};

using Decision = desk::Decision<Event>;
Decision decide(const Command& command, const Facts& facts, const desk::Circumstance& circumstance);

// Whether this role opens, hands over, verifies and opens again.
bool may_direct(desk::Role role);
// Whether this person writes down cause, action and what was done.
bool may_work_on(const State& state, const desk::Actor& actor);

} // namespace foyer::capa
