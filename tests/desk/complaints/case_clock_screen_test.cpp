// The clock of a case as the person at the desk reads it.
#include <catch2/catch_test_macros.hpp>

#include "desk/complaints/complaint_case_screen.h"
#include "tests/desk/complaints/complaint_desk.h"
#include "tests/support/headless.h"
#include "tests/support/must.h"

namespace foyer::complaints {

TEST_CASE("what is left of a limit is never more than the whole", "[complaints][screen]") {
    ComplaintDesk desk;
    // The store opens at 8:00: the hour of the department begins only then.
    desk.now = shanghai_time({2026, 11, 24}, 7, 34) + 6'000;
    REQUIRE(desk.act(registering(milk_case, milk_intake())).empty());
    REQUIRE(desk.act(Assign{milk_case, {}, {"food_safety"}, ""}).empty());

    CaseModel model;
    model.state = desk::ListState::ready;
    model.detail = test::must(find_case(*desk.writer, milk_case));
    desk::StaffDirectory directory;
    CaseUi ui;
    desk::Viewing viewing;
    viewing.now = desk.now;
    viewing.zone = &shanghai;
    viewing.staff = &directory;
    viewing.english = true;
    testing::Headless headless;
    headless.frame([&] { (void)draw(model, ui, {0, 0, 1366, 768}, viewing); });

    CHECK(headless.shows("01:25:5"));
    CHECK(headless.shows("left of 1.5 h"));
}

} // namespace foyer::complaints
