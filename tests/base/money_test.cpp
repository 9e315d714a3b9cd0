#include "base/money.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include <limits>

using namespace foyer;

TEST_CASE("Money is written in yuan with two places and groups of three") {
    CHECK(yuan_text({101'890}) == "¥1,018.90");
    CHECK(yuan_text({-40}) == "-¥0.40");
    CHECK(yuan_text({0}) == "¥0.00");
    CHECK(yuan_text({100'000'000}) == "¥1,000,000.00");
    CHECK(yuan_text({std::numeric_limits<std::int64_t>::min()}) == "-¥92,233,720,368,547,758.08");
}

TEST_CASE("Money is read as people type it") {
    CHECK(parse_yuan("12") == Fen{1'200});
    CHECK(parse_yuan("12.5") == Fen{1'250});
    CHECK(parse_yuan(" ¥1,018.90 ") == Fen{101'890});
    CHECK(parse_yuan("￥１２．５０") == Fen{1'250});
    CHECK(parse_yuan("-0.40") == Fen{-40});
    CHECK(parse_yuan("10000000000") == Fen{1'000'000'000'000});
}

TEST_CASE("What is no amount is refused") {
    for (const char* text : {"", "¥", ".", "12.", ".5", "1.234", "1,23", "12,34.00", ",123", "1e3",
                             "10000000000.01", "abc", "1 2", "--1", "99999999999999999999"}) {
        INFO(text);
        CHECK_FALSE(parse_yuan(text));
    }
}

TEST_CASE("Any amount that is written is read back") {
    CHECK(rc::check([] {
        const auto fen = *rc::gen::inRange<std::int64_t>(-1'000'000'000'000, 1'000'000'000'000);
        RC_ASSERT(parse_yuan(yuan_text({fen})) == Fen{fen});
    }));
}
