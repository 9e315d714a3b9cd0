#include "desk/complaints/limits.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/desk/complaints/complaint_desk.h"

namespace foyer::complaints {
namespace {

constexpr Date monday{2026, 11, 23};

desk::StoreCalendar october() {
    desk::StoreCalendar calendar;
    for (int day = 1; day <= 7; ++day) calendar.holidays.insert({2026, 10, day});
    calendar.makeup_workdays.insert({2026, 10, 10});
    return calendar;
}

Limits limits(int level, Time received_at, const desk::StoreCalendar& calendar = {}) {
    Intake intake = queue_intake();
    intake.received_at = received_at;
    return limits_of(level, intake, calendar, shanghai);
}

Intake relay_intake() {
    Intake intake = queue_intake();
    intake.channel = Channel::relay_12315;
    intake.received_at = shanghai_time({2026, 9, 28}, 10, 0);
    intake.relay = Relay{"12315", "2026-777", "", "", {2026, 9, 28}, std::nullopt};
    return intake;
}

}  // namespace

TEST_CASE("T1: a department accepts L1 within two hours of store time", "[complaints]") {
    const auto limit = accept_limit(1, shanghai_time(monday, 21, 20), {}, shanghai);
    CHECK(shanghai_iso(limit.due) == "2026-11-24T10:20");
}

TEST_CASE("T2: late in the evening L1 runs until noon of the next day", "[complaints]") {
    CHECK(shanghai_iso(limits(1, shanghai_time(monday, 21, 0)).resolve.due) == "2026-11-24T12:00");
    CHECK(shanghai_iso(limits(1, shanghai_time(monday, 10, 0)).resolve.due) == "2026-11-23T21:30");
}

TEST_CASE("T3: L2 is resolved by closing time of the second following day", "[complaints]") {
    const auto l2 = limits(2, shanghai_time(monday, 10, 0));
    CHECK(shanghai_iso(l2.resolve.due) == "2026-11-25T21:30");
    CHECK(shanghai_iso(l2.proposal.due) == "2026-11-24T21:30");
}

TEST_CASE("T5, T6: limits of a relay count working days", "[complaints]") {
    const auto relay = limits_of(4, relay_intake(), october(), shanghai);
    CHECK(shanghai_iso(relay.relay_accept->due) == "2026-10-13T18:00");
    CHECK(shanghai_iso(relay.relay_reply->due) == "2026-10-10T18:00");
    CHECK(shanghai_iso(relay.evidence_pack->due) == "2026-10-08T18:00");
    CHECK(shanghai_iso(relay.resolve.due) == "2026-10-09T18:00"); // a working day before the reply
}

TEST_CASE("a reply date of the letter wins over the usual five days", "[complaints]") {
    Intake intake = relay_intake();
    intake.relay->reply_due = Date{2026, 9, 30};
    const auto relay = limits_of(4, intake, october(), shanghai);
    CHECK(shanghai_iso(relay.relay_reply->due) == "2026-09-30T18:00");
    CHECK(shanghai_iso(relay.resolve.due) == "2026-09-29T18:00");
    intake.relay->reply_due = Date{2026, 12, 31};
    const auto far = limits_of(4, intake, october(), shanghai);
    CHECK(shanghai_iso(far.resolve.due) == "2026-10-10T18:00"); // five working days all the same
}

TEST_CASE("first answers in 10 minutes, in 5 when it is urgent", "[complaints]") {
    const Time ten = shanghai_time(monday, 10, 0);
    CHECK(limits(1, ten).first_response.due - ten == 10 * minute_ms);
    CHECK(limits(2, ten).first_response.due - ten == 10 * minute_ms);
    CHECK(limits(3, ten).first_response.due - ten == 5 * minute_ms);
    CHECK(limits(4, ten).first_response.due - ten == 5 * minute_ms);
    CHECK(limits(1, ten).first_response.warn_at - ten == 8 * minute_ms);
    // A letter found at night counts from the next opening.
    const auto night = limits(1, shanghai_time(monday, 23, 0)).first_response.due;
    CHECK(shanghai_iso(night) == "2026-11-24T08:40");
}

TEST_CASE("L3 and L4 propose within 24 hours and resolve in working days", "[complaints]") {
    const Time ten = shanghai_time(monday, 10, 0);
    CHECK(limits(3, ten).proposal.due - ten == day_ms);
    CHECK(shanghai_iso(limits(3, ten).resolve.due) == "2026-11-26T18:00");
    CHECK(shanghai_iso(limits(4, ten).resolve.due) == "2026-11-30T18:00");
}

TEST_CASE("T7: the first answer is the first talk with the customer", "[complaints]") {
    ComplaintDesk desk;
    auto intake = queue_intake();
    intake.channel = Channel::letter;
    intake.received_at = desk.now;
    REQUIRE(desk.act(registering(case_id(1), intake)).empty());
    desk.now = monday_ten + minute_ms;
    REQUIRE(desk.act(Note{case_id(1), "内部备注"}).empty());
    CHECK_FALSE(desk.state(case_id(1)).first_response_at.has_value());
    const auto contacted = [&](ContactOutcome outcome, const char* text) {
        return desk.act(Contact{case_id(1), ContactWay::phone, outcome, text}).empty();
    };
    REQUIRE(contacted(ContactOutcome::no_answer, ""));
    CHECK_FALSE(desk.state(case_id(1)).first_response_at.has_value());
    desk.now = monday_ten + 7 * minute_ms;
    REQUIRE(contacted(ContactOutcome::spoke, "已说明"));
    CHECK(*desk.state(case_id(1)).first_response_at - monday_ten == 7 * minute_ms);
}

TEST_CASE("intake at the counter is an answer after no time at all", "[complaints]") {
    ComplaintDesk desk;
    REQUIRE(desk.act(registering(case_id(1), queue_intake())).empty());
    const State state = desk.state(case_id(1));
    CHECK(state.first_response_at == state.intake.received_at);
    for (const auto& clock : running_clocks(state)) CHECK(clock.kind != ClockKind::first_response);
}

TEST_CASE("running clocks: soonest first, warned at four fifths, late when due", "[complaints]") {
    ComplaintDesk desk;
    auto command = registering(case_id(1), milk_intake());
    command.promised_at = desk.now + 2 * hour_ms;
    REQUIRE(desk.act(command).empty());
    auto clocks = running_clocks(desk.state(case_id(1)));
    REQUIRE(clocks.size() == 3);
    CHECK(clocks[0].kind == ClockKind::promise);
    CHECK(clocks[1].kind == ClockKind::proposal);
    CHECK(clocks[2].kind == ClockKind::resolve);
    const Limit promise = clocks[0].limit;
    CHECK(urgency(promise, monday_ten) == Urgency::in_time);
    CHECK(urgency(promise, monday_ten + 96 * minute_ms) == Urgency::at_risk);
    CHECK(urgency(promise, promise.due) == Urgency::late);
    REQUIRE(desk.act(Contact{case_id(1), ContactWay::phone, ContactOutcome::spoke, "好"}).empty());
    CHECK(running_clocks(desk.state(case_id(1))).front().kind == ClockKind::proposal);
    REQUIRE(desk.act(Assign{case_id(1), {}, {"food_safety"}, "请核查"}).empty());
    clocks = running_clocks(desk.state(case_id(1)));
    CHECK(clocks.front().kind == ClockKind::accept);
    REQUIRE(desk.act(Accept{case_id(1), "刘思远"}).empty());
    CHECK(running_clocks(desk.state(case_id(1))).front().kind == ClockKind::proposal);
}

}  // namespace foyer::complaints
