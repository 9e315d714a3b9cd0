#include "desk/number.h"

#include <catch2/catch_test_macros.hpp>

using namespace foyer;
using namespace foyer::desk;

namespace {

const Number number{"TS", 1, {2026, 11, 22}, 'A', 7};

}  // namespace

TEST_CASE("A number is long everywhere and short within its own day") {
    CHECK(text_of(number) == "TS01-261122-A0007");
    CHECK(short_text_of(number, {2026, 11, 22}) == "TS-A0007");
    CHECK(short_text_of(number, {2026, 11, 23}) == "TS01-261122-A0007");
}

TEST_CASE("A number is read however it is typed") {
    for (const char* typed : {"TS01-261122-A0007", "ts01261122a0007", " TS01-261122A0007 ",
                              "ＴＳ０１－２６１１２２－Ａ０００７"}) {
        INFO(typed);
        CHECK(parse_number(typed) == number);
    }
    CHECK(parse_number("TH128-261122-B10000") == Number{"TH", 128, {2026, 11, 22}, 'B', 10'000});
}

TEST_CASE("What is no number is refused") {
    for (const char* typed : {"", "TS", "TS-A0007", "TS01-261322-A0007", "TS01-260230-A0007",
                              "TS01-261122-0007", "TS01-261122-A007", "TS01-261122-A0007x",
                              "13800138000", "TS-261122-A0007", "T01-261122-A0007",
                              "TS01-261122-A00000000000000007"}) {
        INFO(typed);
        CHECK_FALSE(parse_number(typed));
    }
}
