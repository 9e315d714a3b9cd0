#include "app/sign_in.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/file_search.h"
#include "tests/support/test_store.h"

namespace foyer {
namespace {

using app::Recorded;
using test::TestStore;

std::string last_kind(const app::Outcome& outcome) {
    const auto* recorded = std::get_if<Recorded>(&outcome);
    return recorded == nullptr ? std::string("not recorded") : recorded->kinds.back();
}

app::Outcome try_pin(TestStore& desk, app::HeldLocks& held, const std::string& pin) {
    return app::sign_in(desk.store(), held, {desk.new_op(), desk.clerk().staff, Secret(pin)});
}

// As after a restart: nothing is held but what the journal says.
app::Outcome try_pin(TestStore& desk, const std::string& pin) {
    app::HeldLocks held(desk.clock());
    return try_pin(desk, held, pin);
}

TEST_CASE("the right PIN signs in, a wrong one is refused and recorded", "[app]") {
    TestStore desk;
    CHECK(last_kind(try_pin(desk, "4712")) == "staff.pin_refused/1");
    CHECK(last_kind(try_pin(desk, "4711")) == "staff.signed_in/1");
}

TEST_CASE("ten wrong PINs with a restart between each lock the person out all the same", "[app]") {
    TestStore desk;
    for (int i = 0; i < 5; ++i) {
        CHECK(last_kind(try_pin(desk, "0000")) == "staff.pin_refused/1");
        desk.reopen();
        desk.clock().advance(second_ms);
    }
    for (int i = 0; i < 5; ++i) {
        CHECK(last_kind(try_pin(desk, "4711")) == "not recorded");
        desk.reopen();
    }
    desk.clock().advance(6 * minute_ms);
    CHECK(last_kind(try_pin(desk, "4711")) == "staff.signed_in/1");
}

TEST_CASE("a clock set forward does not end a lock while the program runs", "[app]") {
    TestStore desk;
    test::FixedClock steady(Time{});
    app::HeldLocks held(steady);
    for (int i = 0; i < 5; ++i)
        CHECK(last_kind(try_pin(desk, held, "0000")) == "staff.pin_refused/1");
    const auto entries = desk.entries();
    desk.clock().advance(3 * day_ms);
    steady.advance(2 * minute_ms);
    const auto refused = try_pin(desk, held, "4711");
    const auto* refusal = std::get_if<desk::Refusal>(&refused);
    REQUIRE(refusal != nullptr);
    CHECK(refusal->reason.values.back() == "3");
    CHECK(desk.entries() == entries);
    steady.advance(3 * minute_ms);
    CHECK(last_kind(try_pin(desk, held, "4711")) == "staff.signed_in/1");
}

TEST_CASE("a new PIN ends a lock that is held", "[app]") {
    TestStore desk;
    test::FixedClock steady(Time{});
    app::HeldLocks held(steady);
    for (int i = 0; i < 5; ++i)
        try_pin(desk, held, "0000");
    app::Order order{desk.new_op(), desk.supervisor(), {}, {}, Secret("5812")};
    order.commands = {staff::Command(staff::ResetPin{desk.clerk().staff, {}})};
    REQUIRE(last_kind(app::submit_order(desk.store(), order)) == "staff.pin_reset/1");
    CHECK(last_kind(try_pin(desk, held, "5812")) == "staff.signed_in/1");
}

TEST_CASE("no PIN stands in any file of the store", "[app]") {
    TestStore desk;
    try_pin(desk, "4711");
    desk.close();
    // The whole PIN as digits would be found by chance; its Argon2 form must not be there either.
    const auto found = test::files_containing(desk.folder(), "$argon2");
    CHECK(found.empty());
}

} // namespace
} // namespace foyer
