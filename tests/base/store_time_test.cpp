#include "base/store_time.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include "tests/support/fixed_clock.h"

using namespace foyer;

namespace {

TimeZone zone(const char* name = "Asia/Shanghai") {
    auto opened = TimeZone::open(name);
    REQUIRE(opened);
    return *opened;
}

}  // namespace

TEST_CASE("A date is written long and short") {
    CHECK(iso_date({2026, 11, 22}) == "2026-11-22");
    CHECK(compact_date({2026, 1, 2}) == "260102");
    CHECK(weekday({2026, 11, 22}) == 7);
    CHECK(weekday({2026, 11, 23}) == 1);
}

TEST_CASE("Days are added and counted over any calendar") {
    CHECK(add_days({2028, 2, 28}, 1) == Date{2028, 2, 29});
    CHECK(add_days({2026, 12, 31}, 1) == Date{2027, 1, 1});
    CHECK(rc::check([] {
        const Date day = add_days({2026, 1, 1}, *rc::gen::inRange(-40'000, 40'000));
        const int days = *rc::gen::inRange(-4'000, 4'000);
        RC_ASSERT(days_between(day, add_days(day, days)) == days);
    }));
}

TEST_CASE("Store time of a moment and back") {
    const TimeZone shanghai = zone();
    const LocalTime local = shanghai.local(test::some_moment);
    CHECK(local.date == Date{2026, 11, 22});
    CHECK(local.of_day_ms == 14 * hour_ms + 32 * minute_ms + 10 * second_ms);
    CHECK(shanghai.moment(local.date, local.of_day_ms) == test::some_moment);
    CHECK(shanghai.iso(test::some_moment) == "2026-11-22T14:32:10+08:00");
    CHECK(zone("America/New_York").iso(test::some_moment) == "2026-11-22T01:32:10-05:00");
}

TEST_CASE("Until four in the morning it is still the business day before") {
    const TimeZone shanghai = zone();
    const Date day{2026, 11, 22};
    CHECK(shanghai.business_date(shanghai.moment(day, 4 * hour_ms - 1)) == Date{2026, 11, 21});
    CHECK(shanghai.business_date(shanghai.moment(day, 4 * hour_ms)) == day);
    CHECK(shanghai.business_date(shanghai.moment(day, 24 * hour_ms)) == day);
}

TEST_CASE("A time that the clock skips or shows twice still has one moment") {
    const TimeZone berlin = zone("Europe/Berlin");
    const Time skipped = berlin.moment({2026, 3, 29}, 2 * hour_ms + 30 * minute_ms);
    CHECK(berlin.iso(skipped) == "2026-03-29T03:00:00+02:00");
    const Time twice = berlin.moment({2026, 10, 25}, 2 * hour_ms + 30 * minute_ms);
    CHECK(berlin.iso(twice) == "2026-10-25T02:30:00+02:00");
}

TEST_CASE("A zone that is not known is an error, not a crash") {
    const auto opened = TimeZone::open("Mars/Olympus");
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::not_found);
}
