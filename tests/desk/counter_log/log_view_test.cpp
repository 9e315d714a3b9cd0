#include "desk/counter_log/log_view.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/fixed_clock.h"

using namespace foyer;
using namespace foyer::counter_log;

TEST_CASE("Days of the log roll at four in the morning") {
    const TimeZone zone = *TimeZone::open("Asia/Shanghai");
    const Time night = zone.moment({2026, 11, 23}, 2 * hour_ms);
    const auto today = days_of(Period::today, night, zone);
    REQUIRE(today);
    CHECK(today->first == Date{2026, 11, 22});
    CHECK(today->from == zone.moment({2026, 11, 22}, 4 * hour_ms));
    CHECK(today->to == zone.moment({2026, 11, 23}, 4 * hour_ms));
    const auto week = days_of(Period::seven_days, night, zone);
    CHECK(week->first == Date{2026, 11, 16});
    CHECK(week->last == Date{2026, 11, 22});
    CHECK_FALSE(days_of(Period::always, night, zone));
}

TEST_CASE("A reveal is told by its verb, of whatever feature") {
    CHECK(is_reveal("people.phone_revealed/1"));
    CHECK(is_reveal("complaints.phone_revealed/2"));
    CHECK_FALSE(is_reveal("people.recorded/1"));
    CHECK_FALSE(is_reveal("phone_revealed"));
    CHECK_FALSE(is_reveal(""));
}

TEST_CASE("A hash is shown by its ends") {
    Hash hash{};
    hash[0] = 0x9F;
    hash[1] = 0x3A;
    hash[31] = 0xD2;
    CHECK(short_hash(hash) == "9f3a…00d2");
    CHECK(spaced_hash(hash) == "9f3a 0000 0000…00d2");
}

TEST_CASE("An entry of a newer version still has a line") {
    const auto line = unknown_line("parcels.stored/3");
    CHECK(line.facts.front().second.values == std::vector<std::string>{"parcels.stored/3"});
}
