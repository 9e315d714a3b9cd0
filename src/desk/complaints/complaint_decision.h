// The door: facts and a command in, events or a refusal out (architecture §1). Pure.
#pragma once

#include <cstddef>

#include "desk/complaints/authority.h"
#include "desk/complaints/complaint_state.h"
#include "desk/complaints/complaints.h"
#include "desk/complaints/levels.h"
#include "desk/decision.h"
#include "desk/store_calendar.h"

namespace foyer::complaints {

// What the tables know when a command comes in.
struct Facts {
    State state;                // phase draft: there is no such case
    int next_serial = 1;        // of today, this terminal; register only
    LevelHistory history;       // register only
    bool target_active = true;  // assign: the person is on the staff list and not retired
    int open_children = 0;      // close: parts of this case that are still open
    State other;                // merge, unmerge, join: the other case; draft: there is none
    Goodwill goodwill;          // propose: given away today besides this case
    std::optional<desk::Role> approver_role;  // of circumstance.approver; none: not on the list
    desk::StoreCalendar calendar;
};

desk::Decision<Event> decide(
    const Command& command, const Facts& facts, const desk::Circumstance& circumstance);

// Longest texts, in characters. A body of the journal has room for 64 KiB.
constexpr std::size_t facts_least = 5;
constexpr std::size_t facts_most = 6000;
constexpr std::size_t note_most = 4000;
constexpr std::size_t reason_most = 500;
constexpr std::size_t name_most = 80;
constexpr std::size_t field_most = 200;
constexpr Fen amount_most{100'000'000'00};
constexpr int persons_most = 9999;

}  // namespace foyer::complaints
