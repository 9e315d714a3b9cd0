// What screens and listings ask about complaints, and the shapes of the answers. Customers' names
// and numbers are masked here already; the whole ones stand only in CaseDetail.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/ids.h"
#include "desk/complaints/complaint_state.h"
#include "desk/complaints/complaints.h"
#include "desk/viewing.h"

namespace foyer::complaints {

enum class Scope : std::uint8_t {
    open,      // not closed, withdrawn, merged or void
    overdue,   // open, and a clock has run out
    mine,      // open, and the viewer has it in hand
    resolved,  // waits for its follow-up
    supervisor,  // open, and a supervisor has to look at it (supervisor_reasons)
    closed,    // closed, withdrawn, merged, void
    all
};
enum class Order : std::uint8_t { due_first, newest };  // closed and all are always newest first

// Where a window of a list ended; the next one starts behind it.
struct Cursor {
    std::int64_t key = 0;
    std::int64_t row = 0;

    friend bool operator==(const Cursor&, const Cursor&) = default;
};

struct CaseQuery {
    Scope scope = Scope::open;
    Order order = Order::due_first;
    std::optional<int> level;
    std::string category;        // code; empty: all
    std::optional<Phase> phase;
    std::string search;          // when not empty: newest matches within scope, level, category
    std::optional<Cursor> after;
    int limit = 100;

    friend bool operator==(const CaseQuery&, const CaseQuery&) = default;
};

struct ListedCase {
    CaseId id;
    desk::Number number;
    std::string title;
    std::string customer;  // masked: 张*敏; empty: anonymous
    std::string phone;     // masked: 138****5678; empty: none
    Channel channel = Channel::visit;
    std::string category;
    std::string subcategory;
    int level = 1;
    Phase phase = Phase::registered;
    Time registered_at;
    StaffId owner;
    std::string department;
    // The clock that runs out first; none when the case rests.
    std::optional<Limit> due;
    ClockKind due_kind = ClockKind::resolve;

    friend bool operator==(const ListedCase&, const ListedCase&) = default;
};

struct CasePage {
    std::vector<ListedCase> rows;
    std::optional<Cursor> next;  // nullopt: that was all
};

struct CaseCounts {
    std::int64_t open = 0;
    std::int64_t overdue = 0;  // counts up to 10,000
    std::int64_t mine = 0;
    std::int64_t resolved = 0;
    std::int64_t supervisor = 0;
    std::int64_t closed = 0;
    std::int64_t all = 0;
    std::array<std::int64_t, 5> open_of_level{};  // [1]..[4]
    std::map<std::string, std::int64_t> open_of_category;

    friend bool operator==(const CaseCounts&, const CaseCounts&) = default;
};

enum class TimelineKind : std::uint8_t {
    registered, taken, assigned, accepted, contacted, noted, attached, level_raised, phone_revealed,
    paper_sent, bounced, chased, wait_started, resumed, found, proposed, offer_accepted,
    offer_rejected, imposed, followed_up, closed, reopened, withdrawn, voided, level_lowered,
    promise_made, promise_kept, promise_excused, merged, absorbed, unmerged, released,
    parent_joined, authority_answered, clock_breached, unknown
};

// One entry of a case as its timeline shows it. Fields that the kind does not use are empty.
struct TimelineLine {
    TimelineKind kind = TimelineKind::noted;
    Time at;
    StaffId actor;
    StaffId approver;
    TerminalId terminal;
    std::int64_t seq = 0;     // terminal and seq lead to the entry in the counter log
    // Note, what was said, reason, who accepted; phone_revealed: a code of reveal_reasons().
    std::string text;
    StaffId staff;            // assigned to
    std::string department;   // assigned to, or who of several it is about
    int level = 0;            // registered, level_raised
    ContactWay way = ContactWay::phone;
    ContactOutcome outcome = ContactOutcome::spoke;
    CasePaper paper = CasePaper::slip;
    int copy = 0;
    ClockKind clock = ClockKind::resolve;  // clock_breached
    Time until;               // wait_started, promise_made
    Finding finding = Finding::none;
    std::string code;         // found: the cause; closed: why there was no follow-up call
    Remedy remedy = Remedy::explanation;
    Fen amount;
    FollowUpOutcome call = FollowUpOutcome::neutral;
    int satisfaction = 0;
    int files = 0;            // attached: so many, one after the other by the same person

    friend bool operator==(const TimelineLine&, const TimelineLine&) = default;
};

// Fills in what the event says; who, when and where from the entry stay as they are.
void describe(const Event& event, TimelineLine& line);

struct CaseDetail {
    State state;
    std::string title;
    std::string customer;               // masked
    std::string phone;                  // masked
    std::vector<TimelineLine> timeline;  // newest first
    int open_children = 0;               // parts of this case that are still open
};

// What the form shows about the person while one types.
struct PersonHistory {
    std::int64_t complaints_90_days = 0;
    std::int64_t open = 0;
    std::optional<CaseId> newest;
    desk::Number newest_number;
    Phase newest_phase = Phase::draft;
};

}  // namespace foyer::complaints
