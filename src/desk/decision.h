// Words that every feature of the desk shares: who acts, what the desk answers.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/clock.h"
#include "base/ids.h"
#include "base/store_time.h"
#include "desk/roles.h"

namespace foyer::desk {

// A sentence for a person: the English text is the key of its translation, "{1}" its first value.
// Mark the text with N_("...") so that the texts' check finds it.
struct Sentence {
    std::string text;
    std::vector<std::string> values;

    friend bool operator==(const Sentence&, const Sentence&) = default;
};

// The desk says no: why, by which rule, and what would be allowed instead (may be empty).
struct Refusal {
    std::string rule;  // "4.1.4-register", "R-S2"
    Sentence reason;
    Sentence instead;

    friend bool operator==(const Refusal&, const Refusal&) = default;
};

// A no without values; reason and instead are marked with N_().
inline Refusal refuse(std::string rule, const char* reason, const char* instead = "") {
    return {std::move(rule), {reason, {}}, {instead, {}}};
}

template <class Event>
using Decision = std::variant<std::vector<Event>, Refusal>;

struct Actor {
    StaffId staff;
    Role role = Role::clerk;
};

// What a decision may know besides its facts.
struct Circumstance {
    Time now;
    Actor actor;
    StaffId approver;  // nil unless someone approved
    const TimeZone* zone = nullptr;
};

// How an event stands in the journal: desk/written.h.
struct Written;

// When and by whom an event was recorded: what a table needs besides the event itself.
struct Stamp {
    TerminalId terminal;
    std::int64_t seq = 0;
    std::int64_t hlc = 0;
    Time at;
    StaffId actor;
    StaffId approver;
};

}  // namespace foyer::desk

#ifndef N_
#define N_(text) text
#endif
