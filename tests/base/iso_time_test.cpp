#include "base/iso_time.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

using namespace foyer;

TEST_CASE("A day is read as ISO 8601 writes it and in no other way") {
    CHECK(parse_iso_date("2026-11-22") == Date{2026, 11, 22});
    CHECK(parse_iso_date("2028-02-29") == Date{2028, 2, 29});
    for (const char* wrong :
         {"", "2026-11-2", "2026-1-22", "26-11-22", "2026/11/22", "2026-02-29", "2026-13-01",
          "2026-00-10", "2026-11-31", " 2026-11-22", "2026-11-22 ", "2026-11-22T00:00"}) {
        INFO(wrong);
        CHECK_FALSE(parse_iso_date(wrong));
    }
}

TEST_CASE("A moment is read with its zone") {
    const auto zone = TimeZone::open("Asia/Shanghai");
    REQUIRE(zone);
    const Time ten = zone->moment({2026, 11, 23}, 10 * hour_ms);
    CHECK(parse_iso_time("2026-11-23T10:00:00+08:00") == ten);
    CHECK(parse_iso_time("2026-11-23T10:00+08:00") == ten);
    CHECK(parse_iso_time("2026-11-23T02:00:00Z") == ten);
    CHECK(parse_iso_time("2026-11-22T22:30:00-03:30") == ten);
    CHECK(parse_iso_time("2026-11-23T10:00:00.250+08:00") == ten + 250);
}

TEST_CASE("A moment without a zone, or that does not exist, is none") {
    for (const char* wrong :
         {"", "2026-11-23", "2026-11-23T10:00:00", "2026-11-23 10:00:00+08:00",
          "2026-11-23T24:00:00+08:00", "2026-11-23T10:60:00+08:00", "2026-02-30T10:00:00Z",
          "2026-11-23T10:00:00+0800", "2026-11-23T10:00:00+08", "2026-11-23T10:00:00.1234Z",
          "2026-11-23T10:00:00Zx", "2026-11-23T10Z", "+026-11-23T10:00:00Z"}) {
        INFO(wrong);
        CHECK_FALSE(parse_iso_time(wrong));
    }
}

TEST_CASE("What a zone writes is read back") {
    CHECK(rc::check([] {
        const auto zone = TimeZone::open("America/St_Johns");
        const Time at{*rc::gen::inRange<std::int64_t>(0, 4'000'000'000) * second_ms};
        RC_ASSERT(parse_iso_time(zone->iso(at)) == at);
    }));
}
