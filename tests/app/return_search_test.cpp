#include "app/return_search.h"

#include <catch2/catch_test_macros.hpp>

namespace foyer::app {
namespace {

constexpr Date today{2026, 11, 25};

TEST_CASE("a return's number is looked for as a number, short within its day") {
    const auto whole = read_return_search("th01-261122-a0007", today, 1);
    REQUIRE(whole.number);
    CHECK(desk::text_of(*whole.number) == "TH01-261122-A0007");
    CHECK(whole.receipt.empty());
    const auto of_today = read_return_search("TH-A0007", today, 1);
    REQUIRE(of_today.number);
    CHECK(of_today.number->date == today);
}

TEST_CASE("four digits are the end of a phone number or the beginning of a receipt") {
    const auto digits = read_return_search(" 5678 ", today, 1);
    CHECK(digits.tail == "5678");
    CHECK(digits.receipt == "5678");
    CHECK(read_return_search("567", today, 1).tail.empty());
    CHECK(read_return_search("0309-4-00162", today, 1).tail.empty());
    CHECK(read_return_search("0309-4-00162", today, 1).receipt == "0309-4-00162");
}

TEST_CASE("a whole phone number is looked for by its end") {
    const auto phone = read_return_search("186 1234 7730", today, 1);
    CHECK(phone.tail == "7730");
    CHECK_FALSE(phone.number.has_value());
    CHECK(read_return_search("  ", today, 1) == returns::ReturnSearch{});
}

} // namespace
} // namespace foyer::app
