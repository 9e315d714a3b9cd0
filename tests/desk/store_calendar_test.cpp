#include "desk/store_calendar.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include <string>

using namespace foyer;
using namespace foyer::desk;

namespace {

const TimeZone& shanghai_zone() {
    static const TimeZone shanghai = *TimeZone::open("Asia/Shanghai");
    return shanghai;
}

// Holidays 1-7 October 2026, Saturday 10 October worked instead (rules 4.15).
StoreCalendar test_calendar() {
    StoreCalendar calendar;
    for (int day = 1; day <= 7; ++day) calendar.holidays.insert({2026, 10, day});
    calendar.makeup_workdays.insert({2026, 10, 10});
    return calendar;
}

Time at(Date date, int hour, int minute = 0) {
    return shanghai_zone().moment(date, hour * hour_ms + minute * minute_ms);
}

// Monday 16 November 2026 and the days after it.
Time monday(int hour, int minute = 0, int days_later = 0) {
    return at(add_days({2026, 11, 16}, days_later), hour, minute);
}

std::string due_text(Time start, Budget budget, const std::vector<Pause>& pauses = {}) {
    return shanghai_zone()
        .iso(due(test_calendar(), shanghai_zone(), start, budget, pauses))
        .substr(0, 16);
}

}  // namespace

TEST_CASE("T1: two hours given at 21:20 end at 10:20 of the next morning") {
    CHECK(due_text(monday(21, 20), {120, Unit::store_minutes}) == "2026-11-17T10:20");
}

TEST_CASE("T2: with less than two hours left the same day becomes the next noon") {
    CHECK(due_text(monday(21, 0), {0, Unit::same_business_day}) == "2026-11-17T12:00");
    CHECK(due_text(monday(19, 30), {0, Unit::same_business_day}) == "2026-11-16T21:30");
    CHECK(due_text(monday(19, 31), {0, Unit::same_business_day}) == "2026-11-17T12:00");
    CHECK(due_text(monday(2, 0, 1), {0, Unit::same_business_day}) == "2026-11-17T12:00");
}

TEST_CASE("T3: two days end when the second following day closes") {
    CHECK(due_text(monday(10), {2, Unit::business_days}) == "2026-11-18T21:30");
}

TEST_CASE("T4: a pause adds the store time that it took") {
    const std::vector<Pause> waiting = {{monday(9, 0, 1), monday(15, 0, 1)}};
    CHECK(due_text(monday(10), {2, Unit::business_days}, waiting) == "2026-11-19T14:30");
}

TEST_CASE("T5: seven working days go round the holidays and count the make-up day") {
    CHECK(due_text(at({2026, 9, 28}, 11), {7, Unit::working_days}) == "2026-10-13T18:00");
}

TEST_CASE("T6: the store's own deadlines lie before the authority's") {
    CHECK(due_text(at({2026, 9, 28}, 11), {5, Unit::working_days}) == "2026-10-10T18:00");
    CHECK(due_text(at({2026, 9, 28}, 11), {3, Unit::working_days}) == "2026-10-08T18:00");
}

TEST_CASE("Plain hours run through the night") {
    CHECK(due_text(monday(20), {24, Unit::clock_hours}) == "2026-11-17T20:00");
}

TEST_CASE("A clock that starts outside the hours starts at the next opening") {
    CHECK(due_text(monday(23), {10, Unit::store_minutes}) == "2026-11-17T08:40");
    CHECK(due_text(monday(5), {10, Unit::store_minutes}) == "2026-11-16T08:40");
    CHECK(due_text(monday(21, 25), {5, Unit::store_minutes}) == "2026-11-16T21:30");
}

TEST_CASE("Working days are counted back as well") {
    CHECK(add_working_days(test_calendar(), {2026, 10, 8}, -1) == Date{2026, 9, 30});
    CHECK(add_working_days(test_calendar(), {2026, 10, 12}, -1) == Date{2026, 10, 10});
    CHECK(add_working_days(test_calendar(), {2026, 10, 12}, 0) == Date{2026, 10, 12});
}

TEST_CASE("A pause at noon and closed days do not count") {
    StoreCalendar calendar;
    calendar.week[0] = {{14 * hour_ms, 18 * hour_ms}, {9 * hour_ms, 12 * hour_ms}};
    calendar.special_hours[{2026, 11, 17}] = {};
    const Time due_at = add_store_time(calendar, shanghai_zone(), monday(11), 2 * hour_ms);
    CHECK(due_at == monday(15));
    CHECK(store_time_between(calendar, shanghai_zone(), monday(0), monday(0, 0, 2)) == 7 * hour_ms);
    CHECK(
        due(calendar, shanghai_zone(), monday(11), {1, Unit::business_days}) == monday(21, 30, 2));
}

TEST_CASE("Hours may last past midnight and are never counted twice") {
    StoreCalendar calendar;
    for (auto& day : calendar.week) day = {{10 * hour_ms, 26 * hour_ms}, {12 * hour_ms, hour_ms}};
    CHECK(
        store_time_between(calendar, shanghai_zone(), monday(0), monday(0, 0, 1)) == 16 * hour_ms);
    CHECK(
        due(calendar, shanghai_zone(), monday(1, 0, 1), {0, Unit::same_business_day}) ==
        monday(12, 0, 1));
}

TEST_CASE("A store that never opens still has due times") {
    StoreCalendar closed;
    for (auto& day : closed.week) day.clear();
    for (const Unit unit : {Unit::store_minutes, Unit::same_business_day, Unit::business_days}) {
        CHECK(due(closed, shanghai_zone(), monday(10), {2, unit}) > monday(10));
    }
}

TEST_CASE("The warning comes when four fifths of the time are used") {
    const StoreCalendar calendar = test_calendar();
    CHECK(
        warn_at(calendar, shanghai_zone(), monday(10), {100, Unit::store_minutes}) ==
        monday(11, 20));
    CHECK(warn_at(calendar, shanghai_zone(), monday(10), {10, Unit::clock_hours}) == monday(18));
    const auto used = [&](Time now, const std::vector<Pause>& pauses = {}) {
        return used_per_mille(
            calendar, shanghai_zone(), monday(10), {100, Unit::store_minutes}, now, pauses);
    };
    CHECK(used(monday(10)) == 0);
    CHECK(used(monday(11, 20)) == 800);
    CHECK(used(monday(12)) == 1200);
    CHECK(used(monday(11, 20), {{monday(10, 30), monday(11, 20)}}) == 300);
}

TEST_CASE("Due times are monotone, after their start, and never shortened by a pause") {
    const StoreCalendar calendar = test_calendar();
    CHECK(rc::check([&] {
        const auto minute = [] { return *rc::gen::inRange<std::int64_t>(0, 60 * 24 * 60); };
        const Budget budget{
            *rc::gen::inRange(0, 600), static_cast<Unit>(*rc::gen::inRange(0, 5))};
        const Time base = at({2026, 9, 1}, 0);
        const Time early = base + minute() * minute_ms;
        const Time late = early + minute() * minute_ms;
        const std::int64_t pause_from = minute();
        const std::vector<Pause> pauses = {
            {base + pause_from * minute_ms, base + (pause_from + minute()) * minute_ms}};
        const Time plain = due(calendar, shanghai_zone(), early, budget);
        RC_ASSERT(plain >= early);
        RC_ASSERT(due(calendar, shanghai_zone(), late, budget) >= plain);
        RC_ASSERT(warn_at(calendar, shanghai_zone(), early, budget) <= plain);
        RC_ASSERT(due(calendar, shanghai_zone(), early, budget, pauses) >= plain);
    }));
}

TEST_CASE("a day closes when its last hours end, or it does not open") {
    StoreCalendar calendar = test_calendar();
    const Date day{2026, 11, 16};
    CHECK(closing_time(calendar, shanghai_zone(), day) == monday(21, 30));
    calendar.special_hours[day] = {{9 * hour_ms, 12 * hour_ms}, {14 * hour_ms, 26 * hour_ms}};
    CHECK(closing_time(calendar, shanghai_zone(), day) == at(add_days(day, 1), 2));
    calendar.special_hours[day] = {};
    CHECK_FALSE(closing_time(calendar, shanghai_zone(), day).has_value());
}
