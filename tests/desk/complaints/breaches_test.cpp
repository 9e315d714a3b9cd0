#include "desk/complaints/breaches.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include "desk/complaints/breaches_table.h"
#include "tests/desk/complaints/complaint_desk.h"

namespace foyer::complaints {
namespace {

// A letter of Monday, 10:00: L1, nobody has answered the customer yet.
Intake letter_intake() {
    Intake intake = queue_intake();
    intake.channel = Channel::letter;
    intake.received_at = monday_ten;
    return intake;
}

const desk::StoreCalendar usual;

std::vector<RecordBreach> due_at(ComplaintDesk& desk, Time now, int limit = 100) {
    const auto due = breaches_due(*desk.writer, usual, shanghai, now, limit);
    INFO((due ? "" : due.error().what));
    REQUIRE(due);
    return *due;
}

// As the terminal does: what is due becomes an entry. How many.
std::size_t record(ComplaintDesk& desk) {
    const auto due = due_at(desk, desk.now);
    for (const RecordBreach& command : due) {
        const auto facts = facts_for(*desk.writer, command, at(desk.now));
        REQUIRE(facts);
        const auto decision = decide(command, *facts, at(desk.now));
        const Event* event = event_in(decision);
        REQUIRE(event != nullptr);
        desk.keep(*event, desk.stamp({{}, desk::Role::admin}));
    }
    return due.size();
}

} // namespace

TEST_CASE("a clock that runs out is recorded once, at the moment it was due", "[complaints]") {
    ComplaintDesk desk;
    REQUIRE(desk.act(registering(case_id(1), letter_intake())).empty());
    CHECK(next_breach_at(desk.state(case_id(1))) == monday_ten + 10 * minute_ms);
    CHECK(due_at(desk, monday_ten + 10 * minute_ms - 1).empty());
    desk.now = monday_ten + 25 * minute_ms;
    CHECK(
        due_at(desk, desk.now) ==
        std::vector{
            RecordBreach{case_id(1), ClockKind::first_response, monday_ten + 10 * minute_ms}});
    CHECK(record(desk) == 1);
    CHECK(record(desk) == 0);
    CHECK(
        desk.state(case_id(1)).breaches ==
        std::vector{Breach{ClockKind::first_response, monday_ten + 10 * minute_ms}});
    CHECK(shanghai_iso(*next_breach_at(desk.state(case_id(1)))) == "2026-11-23T21:30");
}

TEST_CASE("two terminals that see the same clock run out say it once", "[complaints]") {
    ComplaintDesk desk;
    REQUIRE(desk.act(registering(case_id(1), letter_intake())).empty());
    const Event event =
        ClockBreached{case_id(1), ClockKind::first_response, monday_ten + 10 * minute_ms};
    desk.keep(event, desk.stamp());
    desk.keep(event, desk.stamp());
    CHECK(desk.state(case_id(1)).breaches.size() == 1);
    CHECK(fold(desk.kept) == desk.state(case_id(1)));
}

TEST_CASE("what has not run out, or runs no more, is not recorded", "[complaints]") {
    ComplaintDesk desk;
    REQUIRE(desk.act(registering(case_id(1), letter_intake())).empty());
    const Time due = monday_ten + 10 * minute_ms;
    const auto asked = [&](const RecordBreach& command, Time now) {
        const auto facts = facts_for(*desk.writer, command, at(now));
        REQUIRE(facts);
        return rule_in(decide(command, *facts, at(now)));
    };
    const RecordBreach command{case_id(1), ClockKind::first_response, due};
    CHECK(asked(command, due - 1) == "4.1.5-not-due");
    CHECK(asked({case_id(1), ClockKind::first_response, due - 1}, due) == "4.1.5-not-due");
    CHECK(asked({case_id(1), ClockKind::accept, due}, due) == "4.1.5-not-due");
    CHECK(asked({case_id(2), ClockKind::first_response, due}, due) == "4.1.5-not-due");
    CHECK(asked(command, due).empty());
    REQUIRE(desk.act(Contact{case_id(1), ContactWay::phone, ContactOutcome::spoke, "好"}).empty());
    CHECK(asked(command, due) == "4.1.5-not-due");
}

// The length of the supervisor's queue, which its count must agree with.
std::size_t supervisors(ComplaintDesk& desk) {
    CaseQuery query;
    query.scope = Scope::supervisor;
    const auto counts = count_cases(*desk.writer, clerk.staff, desk.now);
    const std::size_t listed = desk.list(query).size();
    CHECK(std::cmp_equal(counts->supervisor, listed));
    return listed;
}

TEST_CASE("a case that nobody touches goes to the supervisor until somebody does", "[complaints]") {
    ComplaintDesk desk;
    REQUIRE(desk.act(registering(case_id(1), queue_intake())).empty());
    const Time begun = desk.state(case_id(1)).touched_at;
    desk.now = begun + 4 * hour_ms - 1;
    CHECK(record(desk) == 0);
    desk.now = begun + 4 * hour_ms;
    CHECK(
        due_at(desk, desk.now) ==
        std::vector{RecordBreach{case_id(1), ClockKind::untouched, desk.now}});
    CHECK(record(desk) == 1);
    CHECK(record(desk) == 0);
    CHECK(
        supervisor_reasons(desk.state(case_id(1))) ==
        std::vector{SupervisorReason::left_untouched});
    CHECK(supervisors(desk) == 1);
    desk.now = desk.now + minute_ms;
    REQUIRE(desk.act(Note{case_id(1), "已联系部门"}).empty());
    CHECK(supervisor_reasons(desk.state(case_id(1))).empty());
    CHECK(supervisors(desk) == 0);
    // And falls asleep again, over the night: store time counts.
    desk.now = shanghai_time({2026, 11, 23}, 20, 0);
    REQUIRE(desk.act(Note{case_id(1), "等供应商"}).empty());
    CHECK(
        shanghai_iso(untouched_due(desk.state(case_id(1)), usual, shanghai)) == "2026-11-24T11:00");
}

TEST_CASE("the higher the level, the sooner somebody has to touch it", "[complaints]") {
    CHECK(patience_ms(patience_class(1)) == 4 * hour_ms);
    CHECK(patience_ms(patience_class(2)) == 4 * hour_ms);
    CHECK(patience_ms(patience_class(3)) == 2 * hour_ms);
    CHECK(patience_ms(patience_class(4)) == 30 * minute_ms);
    ComplaintDesk desk;
    Intake injured = queue_intake();
    injured.flags.injury = true;
    REQUIRE(desk.act(registering(case_id(1), queue_intake())).empty());
    REQUIRE(desk.act(registering(case_id(2), milk_intake())).empty());
    REQUIRE(desk.act(registering(case_id(3), injured)).empty());
    const auto asleep = [&](std::int64_t later) {
        std::vector<CaseId> ids;
        for (const RecordBreach& one : due_at(desk, monday_ten + later + 10 * second_ms)) {
            if (one.clock == ClockKind::untouched) ids.push_back(one.id);
        }
        return ids;
    };
    CHECK(asleep(29 * minute_ms).empty());
    CHECK(asleep(30 * minute_ms) == std::vector{case_id(3)});
    CHECK(asleep(2 * hour_ms) == std::vector{case_id(3), case_id(2)});
    CHECK(asleep(4 * hour_ms) == std::vector{case_id(3), case_id(2), case_id(1)});
}

TEST_CASE("a case that waits or is over is not left untouched", "[complaints]") {
    ComplaintDesk desk;
    REQUIRE(desk.act(registering(case_id(1), queue_intake())).empty());
    REQUIRE(desk.act(Take{case_id(1)}).empty());
    REQUIRE(desk.act(WaitForCustomer{case_id(1), desk.now + 5 * day_ms, "顾客寄回商品"}).empty());
    REQUIRE(desk.act(registering(case_id(2), queue_intake())).empty());
    REQUIRE(desk.act(Withdraw{case_id(2), "顾客不再投诉"}).empty());
    desk.now = desk.now + 2 * day_ms;
    for (const RecordBreach& one : due_at(desk, desk.now)) {
        INFO(static_cast<int>(one.clock));
        CHECK(one.clock != ClockKind::untouched);
        CHECK(one.id == case_id(1));
    }
}

TEST_CASE("only as many cases as asked for are looked at, the soonest due first", "[complaints]") {
    ComplaintDesk desk;
    for (std::uint8_t n = 1; n <= 20; ++n) {
        Intake intake = letter_intake();
        intake.received_at = monday_ten - n * minute_ms;
        REQUIRE(desk.act(registering(case_id(n), intake)).empty());
    }
    const auto due = due_at(desk, monday_ten + hour_ms, 3);
    REQUIRE(due.size() == 3);
    CHECK(due.front().id == case_id(20));
    CHECK(due.back().id == case_id(18));
}

TEST_CASE("cases that fall due are found by an index, never by a scan", "[complaints]") {
    ComplaintDesk desk;
    for (const std::string_view sql : watch_questions()) {
        const std::string question = "EXPLAIN QUERY PLAN " + std::string(sql);
        const auto count = static_cast<std::size_t>(std::ranges::count(question, '?'));
        const std::vector<database::Value> values(count, database::Value(0));
        REQUIRE(desk.writer->each(question, values, [&](const database::Row& row) {
            INFO(question << "\n" << row.text(3));
            CHECK(row.text(3).find("SEARCH") != std::string_view::npos);
            return true;
        }));
    }
}

TEST_CASE("store time is counted back as it is counted on", "[complaints]") {
    CHECK(rc::check([] {
        const Time now = monday_ten + *rc::gen::inRange<std::int64_t>(0, 30 * day_ms);
        const auto span = *rc::gen::inRange<std::int64_t>(1, 20 * hour_ms);
        const Time since = desk::store_time_ago(usual, shanghai, now, span);
        RC_ASSERT(desk::store_time_between(usual, shanghai, since, now) >= span);
        RC_ASSERT(desk::store_time_between(usual, shanghai, since + 1, now) < span);
        RC_ASSERT(desk::add_store_time(usual, shanghai, since, span) <= now);
    }));
}

} // namespace foyer::complaints
