#include "desk/complaints/complaints_json.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/desk/complaints/complaint_desk.h"

namespace foyer::complaints {

TEST_CASE("a listed case leaves the program masked and with ISO times", "[complaints]") {
    ComplaintDesk desk;
    REQUIRE(desk.act(registering(case_id(1), milk_intake())).empty());
    const auto one = to_json(desk.list({}).front(), shanghai);
    CHECK(one["number"] == "TS01-261123-A0001");
    CHECK(one["customer"] == "张*敏");
    CHECK(one["phone"] == "138****8000");
    CHECK(one["state"] == "registered");
    CHECK(one["owner"].is_null());
    CHECK(one["registered_at"] == "2026-11-23T10:00:00+08:00");
    CHECK(one["due"]["clock"] == "proposal");
    CHECK(one["due"]["due"] == "2026-11-24T10:00:00+08:00");
}

TEST_CASE("a shown case brings its facts, clocks and timeline", "[complaints]") {
    ComplaintDesk desk;
    REQUIRE(desk.act(registering(case_id(1), milk_intake())).empty());
    REQUIRE(desk.act(Contact{case_id(1), ContactWay::phone, ContactOutcome::spoke, "已致歉"}).empty());
    const auto detail = find_case(*desk.writer, case_id(1));
    REQUIRE(detail);
    const auto one = to_json(**detail, shanghai);
    CHECK(one["facts"] == milk_intake().facts);
    CHECK(one["customer"]["name"] == "张*敏");
    CHECK(one["level_reasons"] == nlohmann::json{"fraud_fake_expired"});
    CHECK(one["clocks"].size() == 2);
    CHECK(one["timeline"][0]["kind"] == "contacted");
    CHECK(one["timeline"][0]["outcome"] == "spoke");
    CHECK(one["timeline"][0]["by"] == text_of(clerk.staff));
    CHECK(one["timeline"][1]["level"] == 3);
    CHECK(one.dump().find("13800138000") == std::string::npos);
}

TEST_CASE("counts leave the program by level and category", "[complaints]") {
    ComplaintDesk desk;
    REQUIRE(desk.act(registering(case_id(1), milk_intake())).empty());
    const auto counts = count_cases(*desk.writer, clerk.staff, desk.now);
    REQUIRE(counts);
    const auto one = to_json(*counts);
    CHECK(one["open"] == 1);
    CHECK(one["open_of_level"]["3"] == 1);
    CHECK(one["open_of_category"]["food"] == 1);
}

}  // namespace foyer::complaints
