#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "desk/complaints/breaches.h"
#include "desk/complaints/breaches_table.h"
#include "desk/complaints/transitions.h"
#include "tests/desk/complaints/complaint_desk.h"

namespace foyer::complaints {
namespace {

std::vector<std::string> asked(ComplaintDesk& desk) {
    std::vector<std::string> departments;
    for (const Assignment& one : unanswered(desk.state(milk_case)))
        departments.push_back(one.department);
    return departments;
}

// Whose clocks to accept run.
std::vector<std::string> clocks_of(ComplaintDesk& desk) {
    std::vector<std::string> departments;
    for (const RunningClock& clock : running_clocks(desk.state(milk_case)))
        if (clock.kind == ClockKind::accept) departments.push_back(clock.department);
    return departments;
}

void hand_to(ComplaintDesk& desk, std::vector<std::string> departments) {
    REQUIRE(desk.act(Assign{milk_case, {}, std::move(departments), "请核查"}).empty());
}

void begin(ComplaintDesk& desk, std::vector<std::string> departments) {
    REQUIRE(desk.act(registering(milk_case, milk_intake())).empty());
    hand_to(desk, std::move(departments));
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("several departments have a clock of their own each (rules 4.1.5)", "[complaints]") {
    ComplaintDesk desk;
    begin(desk, {"fresh", "food_safety", "fresh"});
    CHECK(desk.state(milk_case).phase == Phase::assigned);
    CHECK(department_in_charge(desk.state(milk_case)) == "fresh");
    CHECK(asked(desk) == Names{"fresh", "food_safety"});
    CHECK(clocks_of(desk) == Names{"fresh", "food_safety"});

    REQUIRE(desk.act(Accept{milk_case, "王建国", "food_safety"}).empty());
    CHECK(desk.state(milk_case).phase == Phase::in_progress);
    CHECK(clocks_of(desk) == Names{"fresh"});
    REQUIRE(desk.act(Accept{milk_case, "李生鲜"}).empty());
    CHECK(desk.state(milk_case).phase == Phase::in_progress);
    CHECK(clocks_of(desk).empty());
    CHECK(desk.act(Accept{milk_case, "李生鲜"}) == "4.1.4-accept");
    CHECK(desk.act(Bounce{milk_case, "又不是我们的"}) == "4.1.4-bounce");
}

TEST_CASE("a department that is asked as well leaves the others at work", "[complaints]") {
    ComplaintDesk desk;
    begin(desk, {"fresh"});
    REQUIRE(desk.act(Accept{milk_case, "李生鲜"}).empty());
    const Time accepted = *desk.state(milk_case).assignments.front().accepted_at;
    hand_to(desk, {"fresh", "property"});
    CHECK(desk.state(milk_case).phase == Phase::in_progress);
    CHECK(desk.state(milk_case).assignments.front().accepted_at == accepted);
    CHECK(asked(desk) == Names{"property"});
    CHECK(clocks_of(desk) == Names{"property"});
    CHECK(desk.act(Find{milk_case, Finding::partial, "shelf_care"}).empty());

    REQUIRE(desk.act(Bounce{milk_case, "冷柜没有问题"}).empty());
    CHECK(desk.state(milk_case).phase == Phase::in_progress);
    CHECK(department_in_charge(desk.state(milk_case)) == "fresh");
    CHECK(desk.state(milk_case).bounced_count == 1);
}

TEST_CASE("a case is nobody's again when the last department sends it back", "[complaints]") {
    ComplaintDesk desk;
    begin(desk, {"fresh", "property"});
    REQUIRE(desk.act(Bounce{milk_case, "不是我们的货", "fresh"}).empty());
    CHECK(desk.state(milk_case).phase == Phase::assigned);
    CHECK(asked(desk) == Names{"property"});
    REQUIRE(desk.act(Bounce{milk_case, "冷柜没有问题"}).empty());
    CHECK(desk.state(milk_case).phase == Phase::registered);
    CHECK(desk.state(milk_case).owner.is_nil());
    CHECK(desk.state(milk_case).assignments.empty());
}

TEST_CASE("one that works on it, another that sends it back", "[complaints]") {
    ComplaintDesk desk;
    begin(desk, {"fresh", "property"});
    REQUIRE(desk.act(Accept{milk_case, "李生鲜", "fresh"}).empty());
    REQUIRE(desk.act(Bounce{milk_case, "冷柜没有问题"}).empty());
    CHECK(desk.state(milk_case).phase == Phase::in_progress);
    CHECK(asked(desk).empty());
    CHECK(desk.state(milk_case).assignments.size() == 1);
}

TEST_CASE("who is not named any more has lost the case", "[complaints]") {
    ComplaintDesk desk;
    begin(desk, {"fresh", "food_safety"});
    REQUIRE(desk.act(Accept{milk_case, "李生鲜", "fresh"}).empty());
    hand_to(desk, {"property"});
    CHECK(asked(desk) == Names{"property"});
    CHECK(desk.state(milk_case).assignments.size() == 1);

    REQUIRE(desk.act(Accept{milk_case, ""}).empty());
    REQUIRE(desk.act(Assign{milk_case, other_clerk.staff, {}, ""}).empty());
    CHECK(department_in_charge(desk.state(milk_case)).empty());
    CHECK(desk.state(milk_case).owner == other_clerk.staff);
}

TEST_CASE("while departments are asked, more may be, and none is passed over", "[complaints]") {
    ComplaintDesk desk;
    begin(desk, {"fresh"});
    CHECK(desk.act(Assign{milk_case, {}, {"property"}, ""}) == "4.1.4-assign");
    CHECK(desk.act(Assign{milk_case, {}, {"fresh"}, ""}) == "4.1.4-assign");
    CHECK(
        desk.act(Assign{milk_case, other_clerk.staff, {"fresh", "property"}, ""}) ==
        "4.1.4-assign");
    hand_to(desk, {"fresh", "property"});
    CHECK(desk.state(milk_case).phase == Phase::assigned);
    CHECK(asked(desk) == Names{"fresh", "property"});

    ComplaintDesk alone;
    REQUIRE(alone.act(registering(milk_case, milk_intake())).empty());
    REQUIRE(alone.act(Assign{milk_case, other_clerk.staff, {}, ""}).empty());
    CHECK(alone.act(Assign{milk_case, {}, {"fresh"}, ""}) == "4.1.4-assign");
}

TEST_CASE("a department that has it is not asked again", "[complaints]") {
    ComplaintDesk desk;
    begin(desk, {"fresh", "property"});
    REQUIRE(desk.act(Accept{milk_case, "李生鲜", "fresh"}).empty());
    REQUIRE(desk.act(Accept{milk_case, "王工程", "property"}).empty());
    CHECK(desk.act(Assign{milk_case, {}, {"property"}, ""}) == "4.1.5-has-it");
    CHECK(desk.act(Assign{milk_case, {}, {"property", "fresh"}, ""}) == "4.1.5-has-it");
    CHECK(asked(desk).empty());

    // A person of it may take over there.
    REQUIRE(desk.act(Assign{milk_case, other_clerk.staff, {"fresh", "property"}, ""}).empty());
    CHECK(desk.state(milk_case).owner == other_clerk.staff);
    CHECK(asked(desk) == Names{"fresh"});
    CHECK(desk.state(milk_case).phase == Phase::in_progress);
}

TEST_CASE("whoever had it with a department loses it with the department", "[complaints]") {
    ComplaintDesk desk;
    REQUIRE(desk.act(registering(milk_case, milk_intake())).empty());
    REQUIRE(desk.act(Assign{milk_case, other_clerk.staff, {"fresh", "property"}, ""}).empty());
    CHECK(desk.state(milk_case).owner == other_clerk.staff);
    REQUIRE(desk.act(Bounce{milk_case, "不是我们的货", "fresh"}).empty());
    CHECK(desk.state(milk_case).owner.is_nil());

    REQUIRE(desk.act(Accept{milk_case, ""}).empty());
    CHECK(desk.state(milk_case).owner == clerk.staff);
    REQUIRE(desk.act(Assign{milk_case, {}, {"security"}, ""}).empty());
    CHECK(desk.state(milk_case).owner.is_nil());
}

TEST_CASE("a withdrawn case still says who had been asked", "[complaints]") {
    ComplaintDesk desk;
    begin(desk, {"fresh"});
    REQUIRE(desk.act(Withdraw{milk_case, "不想投诉了"}).empty());
    CHECK(department_in_charge(desk.state(milk_case)) == "fresh");
    CHECK(clocks_of(desk).empty());
}

TEST_CASE("transfer slips are counted for each department", "[complaints]") {
    ComplaintDesk desk;
    begin(desk, {"fresh", "property"});
    const auto copies_of = [&](const char* department) {
        const auto decision = desk.decided(PrintPaper{milk_case, CasePaper::transfer, department});
        return get<PaperSent>(*event_in(decision)).copy;
    };
    REQUIRE(desk.act(PrintPaper{milk_case, CasePaper::transfer, "property"}).empty());
    CHECK(copies_of("property") == 2);
    CHECK(copies_of("fresh") == 1);
}

TEST_CASE("an answer of a department that sent it back at another terminal", "[complaints]") {
    ComplaintDesk desk;
    begin(desk, {"fresh", "property"});
    REQUIRE(desk.act(Bounce{milk_case, "不是我们的货", "fresh"}).empty());
    desk.keep(Accepted{milk_case, person_id(1), "李生鲜", "fresh"}, desk.stamp());
    CHECK(desk.state(milk_case).phase == Phase::assigned);
    REQUIRE(desk.act(Bounce{milk_case, "冷柜没有问题"}).empty());
    CHECK(desk.state(milk_case).phase == Phase::registered);
}

TEST_CASE("what waits for an answer stops with the case and comes back with it", "[complaints]") {
    ComplaintDesk desk;
    begin(desk, {"fresh", "food_safety"});
    REQUIRE(desk.act(Accept{milk_case, "李生鲜", "fresh"}).empty());
    const CaseId other = case_id(2);
    REQUIRE(desk.act(registering(other, milk_intake())).empty());
    REQUIRE(desk.act(Merge{milk_case, other}, lead).empty());
    CHECK(clocks_of(desk).empty());
    REQUIRE(desk.act(Unmerge{milk_case}, lead).empty());
    CHECK(clocks_of(desk) == Names{"food_safety"});

    REQUIRE(desk.act(Find{milk_case, Finding::established, "shelf_care"}).empty());
    REQUIRE(desk.act(Propose{milk_case, Remedy::refund, Fen{18'90}, "原路退款"}).empty());
    CHECK(clocks_of(desk) == Names{"food_safety"});
    REQUIRE(desk.act(AcceptOffer{milk_case}).empty());
    CHECK(asked(desk).empty());
    CHECK(desk.state(milk_case).assignments.size() == 1);
}

TEST_CASE("each department that does not answer in time is an entry", "[complaints]") {
    ComplaintDesk desk;
    begin(desk, {"fresh", "food_safety"});
    const Time due = running_clocks(desk.state(milk_case)).front().limit.due;
    const State asked_both = desk.state(milk_case);
    const std::vector both{
        Breach{ClockKind::accept, due, "fresh"}, Breach{ClockKind::accept, due, "food_safety"}};
    CHECK(breaches_to_record(asked_both, due) == both);
    desk.keep(ClockBreached{milk_case, ClockKind::accept, due, "fresh"}, desk.stamp());
    CHECK(breaches_to_record(desk.state(milk_case), due) == std::vector{both[1]});

    // As an older version wrote it.
    State older = asked_both;
    older.breaches = {Breach{ClockKind::accept, due}};
    CHECK(breaches_to_record(older, due).empty());
}

TEST_CASE("an entry that names no department answers for whoever was asked", "[complaints]") {
    ComplaintDesk desk;
    begin(desk, {"fresh"});
    desk.keep(Accepted{milk_case, person_id(1), "李生鲜"}, desk.stamp());
    CHECK(asked(desk).empty());
    CHECK(desk.state(milk_case).phase == Phase::in_progress);
}

} // namespace foyer::complaints
