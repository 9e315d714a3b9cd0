// A clock that ran out is an entry (rules 4.1.5): which clock, and when it was due. The terminal
// writes it that runs when the moment passes; what it says depends on the case alone, so that two
// terminals, or a replay, say the same. A case that nobody touches is a clock as well.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "desk/complaints/complaint_state.h"
#include "desk/complaints/complaints.h"
#include "desk/decision.h"
#include "desk/store_calendar.h"

namespace foyer::complaints {

// Asked by the terminal itself, never by a person.
struct RecordBreach {
    CaseId id;
    ClockKind clock = ClockKind::resolve;
    Time due;
    std::string department{};  // accept: who was asked

    friend bool operator==(const RecordBreach&, const RecordBreach&) = default;
};
struct BreachFacts {
    State state;
    desk::StoreCalendar calendar;
};
desk::Decision<Event> decide(
    const RecordBreach& command, const BreachFacts& facts, const desk::Circumstance& now);

// Clocks that are due by `now` and have no entry yet, soonest first; without the untouched one.
std::vector<Breach> breaches_to_record(const State& state, Time now);
// When the next of them falls due; nullopt: none runs, or all have their entry.
std::optional<Time> next_breach_at(const State& state);

// ---- the untouched rule -----------------------------------------------------------------------

// How long a case may lie untouched: 0: 4 h of store time (L1, L2), 1: 2 h (L3), 2: 30 min (L4).
constexpr int patience_classes = 3;
int patience_class(int level);
std::int64_t patience_ms(int patience);
// Somebody should be working on it, and no entry says yet that nobody does. Cases that wait for
// somebody until a time, or for their follow-up, have that time for a clock.
bool may_fall_asleep(const State& state);
// It fell asleep and nobody has touched it since: it is in the supervisor's queue.
bool is_left_untouched(const State& state);
Time untouched_due(const State& state, const desk::StoreCalendar& calendar, const TimeZone& zone);
// Cases touched then or earlier have used up their patience by `now`.
Time asleep_when_touched_by(
    int patience, const desk::StoreCalendar& calendar, const TimeZone& zone, Time now);

}  // namespace foyer::complaints
