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

app::Outcome try_pin(TestStore& desk, const std::string& pin) {
    return app::sign_in(desk.store(), {desk.new_op(), desk.clerk().staff, Secret(pin)});
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
