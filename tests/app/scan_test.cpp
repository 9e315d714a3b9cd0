#include "app/scan.h"

#include <catch2/catch_test_macros.hpp>

namespace foyer {
namespace {

const Date today{2026, 11, 22};

template <class T>
bool reads_as(std::string_view typed) {
    const auto scanned = app::read_scan(typed, today, 1);
    return scanned && std::holds_alternative<T>(*scanned);
}

TEST_CASE("the scan box tells numbers, telephones and words apart", "[app]") {
    CHECK(reads_as<app::ScannedNumber>("TS01-261122-A0007"));
    CHECK(reads_as<app::ScannedNumber>("ts01261122a0007"));
    CHECK(reads_as<app::ScannedNumber>("TS-A0007"));
    CHECK(reads_as<app::ScannedPhone>("138 0013 8000"));
    CHECK(reads_as<app::ScannedPhone>("+86 138-0013-8000"));
    CHECK(reads_as<app::ScannedWords>("8000"));
    CHECK(reads_as<app::ScannedWords>("鲜牛奶"));
    CHECK(reads_as<app::ScannedWords>("xnn"));
    CHECK(reads_as<app::ScannedWords>("\" OR 1=1 --"));
    CHECK_FALSE(app::read_scan("  \t ", today, 1));
}

TEST_CASE("the short form of a number means today's", "[app]") {
    const auto scanned = app::read_scan("ts-a0007", today, 1);
    REQUIRE(scanned);
    CHECK(desk::text_of(std::get<app::ScannedNumber>(*scanned).number) == "TS01-261122-A0007");
}

} // namespace
} // namespace foyer
