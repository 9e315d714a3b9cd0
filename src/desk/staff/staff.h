// The people of the store: who they are, what they may do, and how they sign in.
//
// Who may change the list. The matrix (rules 4.0.1) gives "users" to the role `admin` alone, and
// `admin` may not serve customers. A store of three people has nobody to spare for that, so a
// person can be a *keeper* besides their role: a keeper may change the staff list and nothing else
// of what `admin` may. The first person of a store becomes its keeper. Keepers are shown in the
// list, every change of the right is an entry, nobody changes their own, and the last one cannot
// be lost. Who stands at the machine itself (`foyerctl`, Role::admin with a nil StaffId) may as
// well: that is the way back in when the only keeper has forgotten the PIN.
//
// How one signs in. BeginSignIn is written before the PIN is looked at, FinishSignIn after; what
// counts as wrong in between stands in pin_lock.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/one_of.h"
#include "desk/decision.h"
#include "desk/staff/pin_lock.h"

namespace foyer::staff {

constexpr std::size_t name_characters_max = 40;
constexpr std::size_t number_characters_max = 12;
constexpr int pin_length_max = 8;

// A PIN as it is kept: `record` is what journal/keyring.h made of it, never the PIN.
struct Pin {
    std::string record;
    int length = 0;  // how many digits the pad waits for

    friend bool operator==(const Pin&, const Pin&) = default;
};

// Names are personal: entries carry them sealed under the person's own key.
struct Names {
    std::string name;
    std::string latin_name;  // may be empty
    std::string post;        // where they work: "服务台"; may be empty

    friend bool operator==(const Names&, const Names&) = default;
};

inline PersonId person_of(StaffId staff) { return id_cast<PersonId>(staff); }

// ---- commands: what a person asks for --------------------------------------------------------

struct Add {
    StaffId staff;
    std::string number;
    Names names;
    desk::Role role = desk::Role::clerk;
    bool keeper = false;  // the first person becomes one in any case
    Pin pin;
};
struct Correct {
    StaffId staff;
    Names names;
};
struct ChangeRole {
    StaffId staff;
    desk::Role role = desk::Role::clerk;
    bool keeper = false;
    std::optional<Pin> pin;  // needed when the new role has a longer PIN
};
struct ResetPin {
    StaffId staff;
    Pin pin;
};
struct Retire {
    StaffId staff;
};
struct BeginSignIn {
    StaffId staff;
    TerminalId terminal;
};
// What a PIN is typed for: to work at the desk, or to approve what somebody else asks for.
enum class PinUse : std::uint8_t { sign_in, approval };
struct FinishSignIn {
    StaffId staff;
    TerminalId terminal;
    bool matched = false;
    PinUse use = PinUse::sign_in;
};
enum class LeaveReason : std::uint8_t { lock, idle, quick_switch, kiosk };
struct SignOut {
    StaffId staff;
    LeaveReason reason = LeaveReason::lock;
};

using Command =
    OneOf<Add, Correct, ChangeRole, ResetPin, Retire, BeginSignIn, FinishSignIn, SignOut>;

// ---- events: what happened -------------------------------------------------------------------

struct Added {
    StaffId staff;
    std::string number;
    Names names;
    desk::Role role = desk::Role::clerk;
    bool keeper = false;
    Pin pin;
    friend bool operator==(const Added&, const Added&) = default;
};
struct Corrected {
    StaffId staff;
    Names names;
    friend bool operator==(const Corrected&, const Corrected&) = default;
};
struct RoleChanged {
    StaffId staff;
    desk::Role role = desk::Role::clerk;
    bool keeper = false;
    friend bool operator==(const RoleChanged&, const RoleChanged&) = default;
};
struct PinReset {
    StaffId staff;
    Pin pin;
    friend bool operator==(const PinReset&, const PinReset&) = default;
};
struct Retired {
    StaffId staff;
    friend bool operator==(const Retired&, const Retired&) = default;
};
struct PinTried {
    StaffId staff;
    friend bool operator==(const PinTried&, const PinTried&) = default;
};
struct PinRefused {
    StaffId staff;
    friend bool operator==(const PinRefused&, const PinRefused&) = default;
};
struct SignedIn {
    StaffId staff;
    friend bool operator==(const SignedIn&, const SignedIn&) = default;
};
struct SignedOut {
    StaffId staff;
    LeaveReason reason = LeaveReason::lock;
    friend bool operator==(const SignedOut&, const SignedOut&) = default;
};

// The PIN was right, and was typed to approve: nobody signed in.
struct PinConfirmed {
    StaffId staff;
    friend bool operator==(const PinConfirmed&, const PinConfirmed&) = default;
};

using Event = OneOf<
    Added, Corrected, RoleChanged, PinReset, Retired, PinTried, PinRefused, SignedIn, SignedOut,
    PinConfirmed>;
StaffId subject_of(const Event& event);

// ---- state: the fold of one person's entries in order ----------------------------------------

struct State {
    StaffId staff;
    std::string number;
    Names names;
    desk::Role role = desk::Role::clerk;
    bool keeper = false;
    bool retired = false;
    int pin_length = 0;
    PinLock lock;
    Time signed_in_at;  // the last time; zero: never

    friend bool operator==(const State&, const State&) = default;
};

State evolve(State state, const Event& event, const desk::Stamp& stamp);

bool may_administer(const State& state);

// ---- decisions -------------------------------------------------------------------------------

struct Facts {
    std::vector<State> staff;  // everyone, the retired too
    std::vector<Try> tries;    // of this desk in the last day, oldest first; sign-in only
    Time newest;               // of any entry about the staff: time never runs back for a lock
};

// nullptr: not known. Lives as long as the facts, which must therefore have a name.
const State* find(const Facts& facts, StaffId staff);
const State* find(const Facts&& facts, StaffId staff) = delete;

using Decision = desk::Decision<Event>;

Decision decide(
    const Command& command, const Facts& facts, const desk::Circumstance& circumstance);

}  // namespace foyer::staff
