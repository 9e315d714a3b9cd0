#include "desk/complaints/breaches.h"

#include <algorithm>
#include <array>

#include "base/invariant.h"

namespace foyer::complaints {
namespace {

constexpr std::array<std::int64_t, patience_classes> patience{
    4 * hour_ms, 2 * hour_ms, 30 * minute_ms};

// The end of a wait is no breach: the case comes back by itself.
bool can_be_breached(const RunningClock& clock) {
    return clock.kind != ClockKind::waiting;
}

Breach breach_of(const RunningClock& clock) {
    return {clock.kind, clock.limit.due, clock.department};
}

// Older versions wrote down no department: their entry is about whoever was asked.
bool is_recorded(const State& state, const Breach& breach) {
    return std::ranges::any_of(state.breaches, [&](const Breach& one) {
        return one == breach || one == Breach{breach.clock, breach.due};
    });
}

bool is_due(const RecordBreach& command, const BreachFacts& facts, const desk::Circumstance& now) {
    const Breach breach{command.clock, command.due, command.department};
    if (command.due > now.now || is_recorded(facts.state, breach)) return false;
    if (command.clock == ClockKind::untouched) {
        return may_fall_asleep(facts.state) &&
            untouched_due(facts.state, facts.calendar, *now.zone) == command.due;
    }
    return std::ranges::any_of(running_clocks(facts.state), [&](const RunningClock& clock) {
        return can_be_breached(clock) && breach_of(clock) == breach;
    });
}

} // namespace

desk::Decision<Event> decide(
    const RecordBreach& command, const BreachFacts& facts, const desk::Circumstance& now) {
    INVARIANT(now.zone != nullptr);
    if (!facts.state.read_only && is_due(command, facts, now)) {
        return std::vector<Event>{
            ClockBreached{command.id, command.clock, command.due, command.department}};
    }
    return desk::Refusal{
        "4.1.5-not-due", {N_("No such clock has run out on this complaint."), {}}, {}};
}

std::vector<Breach> breaches_to_record(const State& state, Time now) {
    std::vector<Breach> breaches;
    if (state.read_only) return breaches;
    for (const RunningClock& clock : running_clocks(state)) {
        const Breach breach = breach_of(clock);
        const bool due = can_be_breached(clock) && breach.due <= now;
        const bool twice = std::ranges::find(breaches, breach) != breaches.end();
        if (due && !twice && !is_recorded(state, breach)) breaches.push_back(breach);
    }
    return breaches;
}

std::optional<Time> next_breach_at(const State& state) {
    if (state.read_only) return std::nullopt;
    for (const RunningClock& clock : running_clocks(state)) {
        if (can_be_breached(clock) && !is_recorded(state, breach_of(clock))) {
            return clock.limit.due;
        }
    }
    return std::nullopt;
}

int patience_class(int level) {
    return std::clamp(level - 2, 0, patience_classes - 1);
}

std::int64_t patience_ms(int of) {
    INVARIANT(of >= 0 && of < patience_classes);
    return patience[static_cast<std::size_t>(of)];
}

bool is_left_untouched(const State& state) {
    if (!is_open(state)) return false;
    return std::ranges::any_of(state.breaches, [&](const Breach& breach) {
        return breach.clock == ClockKind::untouched && breach.due > state.touched_at;
    });
}

bool may_fall_asleep(const State& state) {
    const bool at_work = state.phase == Phase::registered || state.phase == Phase::assigned ||
        state.phase == Phase::in_progress || state.phase == Phase::proposed;
    return at_work && !state.read_only && !is_left_untouched(state);
}

Time untouched_due(const State& state, const desk::StoreCalendar& calendar, const TimeZone& zone) {
    const std::int64_t span = patience_ms(patience_class(state.level));
    return desk::add_store_time(calendar, zone, state.touched_at, span);
}

Time asleep_when_touched_by(
    int of, const desk::StoreCalendar& calendar, const TimeZone& zone, Time now) {
    return desk::store_time_ago(calendar, zone, now, patience_ms(of));
}

} // namespace foyer::complaints
