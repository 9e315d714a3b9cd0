#include "desk/store/calendar_screen.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/desk/staff/screen_stage.h"

namespace foyer::store {
namespace {

using CalendarStage = staff::testing::Stage<calendar::Model, calendar::Ui, calendar::Wish>;

void fill(CalendarStage& stage, desk::Role role = desk::Role::supervisor) {
    stage.model.facts.open = Store{"和丰超市", "", 1, 'A', "服务台", "zh"};
    take_in(
        stage.model.facts.almanac,
        YearImported{
            {},
            {2026, "国办发明电〔2025〕7号", {{{2026, 10, 1}, desk::DayKind::holiday}}},
            "",
            ""});
    take_in(stage.model.facts.almanac, DayChanged{{}, {2099, 12, 31}, desk::DayHours{}, "盘点"});
    stage.viewing.now = staff::testing::shanghai().moment({2026, 11, 25}, 15 * hour_ms);
    stage.viewing.viewer = {StaffId{{1}}, role};
    stage.show();
}

} // namespace

TEST_CASE("a supervisor changes the hours of a weekday", "[store][screen]") {
    CalendarStage stage(calendar::draw);
    fill(stage);
    CHECK(stage.shows("Opening hours"));
    stage.ui.week[0] = "09:00-12:00, 14:00-18:00";
    stage.show();
    stage.tap("Save the hours");
    REQUIRE(stage.wishes.size() == 1);
    const auto& week = std::get<calendar::SaveWeek>(stage.wishes.front()).week;
    CHECK(week[0].size() == 2);
    CHECK(week[1] == desk::DayHours{{}});
}

TEST_CASE("hours that cannot be read are told of and not saved", "[store][screen]") {
    CalendarStage stage(calendar::draw);
    fill(stage);
    stage.ui.week[0] = "from nine";
    stage.show();
    stage.tap("Save the hours");
    CHECK(stage.wishes.empty());
    CHECK(stage.shows("Write hours as 08:30-12:00, 14:00-21:30."));
}

TEST_CASE("a single day is closed, and gets its usual hours back", "[store][screen]") {
    CalendarStage stage(calendar::draw);
    fill(stage);
    CHECK(stage.shows("2099-12-31"));
    stage.ui.date = "2026-12-31";
    stage.ui.reason = "盘点";
    stage.show();
    stage.tap("Set this day");
    stage.tap("As usual");
    REQUIRE(stage.wishes.size() == 2);
    CHECK(
        std::get<calendar::SaveDay>(stage.wishes[0]) ==
        calendar::SaveDay{{2026, 12, 31}, desk::DayHours{}, "盘点"});
    CHECK(
        std::get<calendar::SaveDay>(stage.wishes[1]) ==
        calendar::SaveDay{{2099, 12, 31}, std::nullopt, ""});
}

TEST_CASE("a missing year is named, a file with it is imported", "[store][screen]") {
    CalendarStage stage(calendar::draw);
    fill(stage);
    CHECK_FALSE(stage.shows("No holidays of"));
    stage.viewing.now = staff::testing::shanghai().moment({2026, 12, 1}, 15 * hour_ms);
    stage.ui.file = "/media/usb/2027.json";
    stage.show();
    CHECK(stage.shows("No holidays of 2027 are known."));
    stage.tap("Import");
    REQUIRE(stage.wishes.size() == 1);
    CHECK(
        std::get<calendar::ImportFile>(stage.wishes.front()) ==
        calendar::ImportFile{"/media/usb/2027.json"});
}

TEST_CASE("a clerk reads the calendar and changes nothing", "[store][screen]") {
    CalendarStage stage(calendar::draw, {.language = ui::Language::zh});
    fill(stage, desk::Role::clerk);
    CHECK(stage.shows("营业时间"));
    CHECK(stage.paints_twice_the_same());
    stage.tap("保存营业时间");
    stage.tap("恢复平常");
    CHECK(stage.wishes.empty());
}

} // namespace foyer::store
