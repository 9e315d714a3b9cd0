#include "desk/complaints/follow_up.h"

#include <algorithm>
#include <array>

namespace foyer::complaints {
namespace {

using desk::Budget;
using desk::Unit;

constexpr std::array first_budgets{
    Budget{3, Unit::business_days}, Budget{72, Unit::clock_hours}, Budget{48, Unit::clock_hours},
    Budget{24, Unit::clock_hours}};
constexpr unsigned sample_one_in = 5;
constexpr std::int64_t second_call_ms = 7 * day_ms;

struct CallWindow {
    std::int64_t from_ms;
    std::int64_t to_ms;
};
constexpr std::array windows{
    CallWindow{9 * hour_ms + 30 * minute_ms, 12 * hour_ms},
    CallWindow{14 * hour_ms, 20 * hour_ms + 30 * minute_ms}};
constexpr std::int64_t noon_ms = 13 * hour_ms;

bool has_number(const State& state) {
    return !state.intake.anonymous && !state.intake.phone.empty();
}

bool reached(FollowUpOutcome outcome) {
    return outcome != FollowUpOutcome::unreachable && outcome != FollowUpOutcome::wrong_number &&
        outcome != FollowUpOutcome::call_later;
}

// The customer may be called from `from` on; there is a day for it.
Limit try_again(Time from, const TimeZone& zone) {
    const Time opens = in_call_hours(from, zone);
    return {opens + day_ms, opens};
}

} // namespace

bool is_in_sample(const State& state) {
    return state.id.bytes.back() % sample_one_in == 0;
}

std::optional<Limit> first_call(
    const State& state, Time from, const desk::StoreCalendar& calendar, const TimeZone& zone) {
    if (!has_number(state) || (state.level == 1 && !is_in_sample(state))) return std::nullopt;
    const Budget budget = first_budgets[static_cast<std::size_t>(std::max(1, state.level) - 1)];
    return Limit{
        desk::due(calendar, zone, from, budget), desk::warn_at(calendar, zone, from, budget)};
}

std::optional<Limit> next_call(
    const State& state, FollowUpOutcome outcome, std::optional<Time> later, Time now,
    const TimeZone& zone) {
    if (outcome == FollowUpOutcome::call_later) return try_again(later.value_or(now), zone);
    const std::size_t tries = state.calls.size() + 1;
    if (!reached(outcome)) {
        if (tries >= calls_most) return std::nullopt;
        return try_again(now + calls_apart_ms, zone);
    }
    const bool second_due = state.level == 4 && tries == 1 && outcome != FollowUpOutcome::refused &&
        outcome != FollowUpOutcome::dissatisfied;
    if (!second_due) return std::nullopt;
    return Limit{now + second_call_ms, now + second_call_ms * 4 / 5};
}

Time in_call_hours(Time time, const TimeZone& zone) {
    Date date = zone.local(time).date;
    for (int day = 0; day < 2; ++day, date = add_days(date, 1)) {
        for (const CallWindow& window : windows) {
            if (time < zone.moment(date, window.to_ms)) {
                return std::max(time, zone.moment(date, window.from_ms));
            }
        }
    }
    return time;
}

bool same_half_day(Time a, Time b, const TimeZone& zone) {
    const Date date = zone.local(a).date;
    if (date != zone.local(b).date) return false;
    const Time noon = zone.moment(date, noon_ms);
    return (a < noon) == (b < noon);
}

bool cannot_be_reached(const State& state) {
    if (!has_number(state)) return true;
    return state.calls.size() >= calls_most && state.followed_up && !reached(*state.followed_up);
}

} // namespace foyer::complaints
