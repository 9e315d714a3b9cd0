#include "base/ids.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/fixed_clock.h"
#include "tests/support/seeded_random.h"

using namespace foyer;

TEST_CASE("An id is a UUID of version 7 that begins with its time") {
    test::SeededRandom random;
    const auto id = make_id<CaseId>({0x0123456789AB}, random);
    const std::string text = text_of(id);
    CHECK(text.starts_with("0123456789ab7"));
    CHECK(std::string("89ab").find(text[16]) != std::string::npos);
}

TEST_CASE("Ids sort by the time they were made") {
    test::SeededRandom random;
    const auto early = make_id<CaseId>(test::some_moment, random);
    const auto late = make_id<CaseId>(test::some_moment + 1, random);
    CHECK(early < late);
    CHECK(make_id<CaseId>(test::some_moment, random) != early);
}

TEST_CASE("An id is read back from both written forms and from nothing else") {
    test::SeededRandom random;
    const auto id = make_id<CaseId>(test::some_moment, random);
    const std::string text = text_of(id);
    CHECK(parse_id<CaseId>(text) == id);
    std::string dashed = text;
    for (const std::size_t at : {20, 16, 12, 8}) dashed.insert(at, "-");
    CHECK(parse_id<CaseId>(dashed) == id);
    CHECK_FALSE(parse_id<CaseId>(text.substr(1)));
    CHECK_FALSE(parse_id<CaseId>("g" + text.substr(1)));
    dashed[8] = '0';
    CHECK_FALSE(parse_id<CaseId>(dashed));
}
