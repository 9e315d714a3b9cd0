// What goes wrong at a counter, tried on the running terminal: real windows, real disks.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/demo_desk.h"

namespace foyer {
namespace {

using test::DemoDesk;

void check_played(DemoDesk& desk, const std::string& name) {
    const int code = desk.play("tests/end_to_end/" + name + ".tour");
    INFO(desk.said());
    CHECK(code == 0);
    CHECK(desk.ctl("verify") == 0);
    CHECK(desk.said().starts_with("Intact"));
}

TEST_CASE("copies that cannot be made are told of until one is there", "[bad_days]") {
    DemoDesk desk;
    check_played(desk, "backup_fails");
}

} // namespace
} // namespace foyer
