#include "desk/complaints/limits.h"

#include <algorithm>
#include <array>

#include "base/invariant.h"

namespace foyer::complaints {
namespace {

using desk::Budget;
using desk::StoreCalendar;
using desk::Unit;

struct LimitRow {
    Budget first_response, accept, proposal, resolve;
};

// Columns L1-L4 of rules 4.1.3.
constexpr std::array limit_rows{
    LimitRow{{10, Unit::store_minutes},
        {120, Unit::store_minutes},
        {1, Unit::same_business_day},
        {1, Unit::same_business_day}},
    LimitRow{{10, Unit::store_minutes},
        {60, Unit::store_minutes},
        {1, Unit::business_days},
        {2, Unit::business_days}},
    LimitRow{{5, Unit::store_minutes},
        {30, Unit::store_minutes},
        {24, Unit::clock_hours},
        {3, Unit::working_days}},
    LimitRow{{5, Unit::store_minutes},
        {15, Unit::store_minutes},
        {24, Unit::clock_hours},
        {5, Unit::working_days}}};

constexpr Budget relay_accept{7, Unit::working_days};
constexpr Budget evidence_pack{3, Unit::working_days};
constexpr Budget relay_reply{5, Unit::working_days};
constexpr std::int64_t offices_close_ms = 18 * hour_ms;

const LimitRow& row_of(int level) {
    INVARIANT(level >= 1 && level <= 4);
    return limit_rows[static_cast<std::size_t>(level - 1)];
}

struct Counting {
    const StoreCalendar& calendar;
    const TimeZone& zone;
    Time start;

    Limit limit(Budget budget, const std::vector<desk::Pause>& pauses = {}) const {
        return {desk::due(calendar, zone, start, budget, pauses),
                desk::warn_at(calendar, zone, start, budget, pauses)};
    }
    Limit until(Time due) const { return {due, start + (due - start) * 4 / 5}; }
    Time offices_close(Date date) const { return zone.moment(date, offices_close_ms); }
};

void add_relay(Limits& limits, const Relay& relay, const Counting& received) {
    const Counting from{received.calendar, received.zone,
                        received.zone.moment(relay.received_on, 12 * hour_ms)};
    limits.relay_accept = from.limit(relay_accept);
    limits.evidence_pack = from.limit(evidence_pack);
    limits.relay_reply = relay.reply_due ? from.until(from.offices_close(*relay.reply_due))
                                         : from.limit(relay_reply);
    const Date reply_day = from.zone.local(limits.relay_reply->due).date;
    const Time day_before =
        from.offices_close(desk::add_working_days(from.calendar, reply_day, -1));
    if (day_before < limits.resolve.due) limits.resolve = from.until(day_before);
}

}  // namespace

Limits limits_of(
    int level, const Intake& intake, const StoreCalendar& calendar, const TimeZone& zone,
    const std::vector<desk::Pause>& pauses) {
    INVARIANT(intake.received_at.has_value());
    const LimitRow& row = row_of(level);
    const Counting received{calendar, zone, *intake.received_at};
    Limits limits;
    limits.first_response = received.limit(row.first_response);
    limits.proposal = received.limit(row.proposal, pauses);
    limits.resolve = received.limit(row.resolve, pauses);
    if (intake.relay) add_relay(limits, *intake.relay, received);
    return limits;
}

Limit accept_limit(int level, Time from, const StoreCalendar& calendar, const TimeZone& zone) {
    return Counting{calendar, zone, from}.limit(row_of(level).accept);
}

}  // namespace foyer::complaints
