#include "desk/complaints/complaints_table.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "desk/complaints/case_list_sql_table.h"
#include "desk/complaints/complaints_entry.h"
#include "desk/complaints/transitions.h"
#include "desk/written.h"
#include "tests/desk/complaints/complaint_desk.h"

namespace foyer::complaints {
namespace {

std::vector<CaseId> ids(const std::vector<ListedCase>& listed) {
    std::vector<CaseId> found;
    for (const auto& one : listed) found.push_back(one.id);
    return found;
}

CaseQuery scope(Scope one, Order order = Order::due_first) {
    CaseQuery query;
    query.scope = one;
    query.order = order;
    return query;
}

std::string plan_of(
    database::Reader& reader, std::string_view sql, const std::vector<database::Value>& values) {
    std::string plan;
    const auto done = reader.each(
        "EXPLAIN QUERY PLAN " + std::string(sql), values,
        [&](const database::Row& row) {
            plan += row.copy(3) + "\n";
            return true;
        });
    INFO((done ? "" : done.error().what));
    REQUIRE(done);
    return plan;
}

}  // namespace

TEST_CASE("a registered complaint is listed with the customer masked", "[complaints]") {
    ComplaintDesk desk;
    REQUIRE(desk.act(registering(case_id(1), milk_intake())).empty());
    const auto listed = desk.list(scope(Scope::open));
    REQUIRE(listed.size() == 1);
    CHECK(desk::text_of(listed[0].number) == "TS01-261123-A0001");
    CHECK(listed[0].title == "鲜牛奶 950 ml");
    CHECK(listed[0].customer == "张*敏");
    CHECK(listed[0].phone == "138****8000");
    CHECK(listed[0].level == 3);
    CHECK(listed[0].due.has_value());
}

TEST_CASE("numbers have no gaps and begin again each day and terminal", "[complaints]") {
    ComplaintDesk desk;
    for (std::uint8_t n = 1; n <= 3; ++n) {
        REQUIRE(desk.act(registering(case_id(n), queue_intake())).empty());
    }
    CHECK(desk.act(registering(case_id(4), Intake{})) != "");
    REQUIRE(desk.act(registering(case_id(4), queue_intake())).empty());
    CHECK(desk.state(case_id(4)).number.serial == 4);
    auto elsewhere = registering(case_id(5), queue_intake());
    elsewhere.terminal = 'B';
    REQUIRE(desk.act(elsewhere).empty());
    CHECK(desk::text_of(desk.state(case_id(5)).number) == "TS01-261123-B0001");
    desk.now = desk.now + day_ms;
    REQUIRE(desk.act(registering(case_id(6), queue_intake())).empty());
    CHECK(desk::text_of(desk.state(case_id(6)).number) == "TS01-261124-A0001");
}

TEST_CASE("filters and counts agree", "[complaints]") {
    ComplaintDesk desk;
    REQUIRE(desk.act(registering(case_id(1), milk_intake())).empty());
    REQUIRE(desk.act(registering(case_id(2), queue_intake())).empty());
    REQUIRE(desk.act(registering(case_id(3), queue_intake())).empty());
    REQUIRE(desk.act(Take{case_id(2)}, other_clerk).empty());
    CHECK(ids(desk.list(scope(Scope::open, Order::newest))) ==
          std::vector{case_id(3), case_id(2), case_id(1)});
    CHECK(ids(desk.list(scope(Scope::mine), other_clerk.staff)) == std::vector{case_id(2)});
    CHECK(desk.list(scope(Scope::mine)).empty());
    auto query = scope(Scope::open);
    query.level = 3;
    CHECK(ids(desk.list(query)) == std::vector{case_id(1)});
    query = scope(Scope::all);
    query.category = "service";
    CHECK(ids(desk.list(query)) == std::vector{case_id(3), case_id(2)});
    query = scope(Scope::open);
    query.phase = Phase::in_progress;
    CHECK(ids(desk.list(query)) == std::vector{case_id(2)});
    const auto counts = count_cases(*desk.writer, other_clerk.staff, desk.now);
    REQUIRE(counts);
    CHECK(counts->open == 3);
    CHECK(counts->all == 3);
    CHECK(counts->mine == 1);
    CHECK(counts->closed == 0);
    CHECK(counts->open_of_level == std::array<std::int64_t, 5>{0, 2, 0, 1, 0});
    CHECK(counts->open_of_category ==
          std::map<std::string, std::int64_t>{{"food", 1}, {"service", 2}});
}

TEST_CASE("what has run out is overdue, soonest first", "[complaints]") {
    ComplaintDesk desk;
    REQUIRE(desk.act(registering(case_id(1), queue_intake())).empty());
    auto by_letter = queue_intake();
    by_letter.channel = Channel::letter;
    REQUIRE(desk.act(registering(case_id(2), by_letter)).empty());
    CHECK(desk.list(scope(Scope::overdue)).empty());
    desk.now = desk.now + 30 * minute_ms;  // the letter has had no first answer in 10 minutes
    CHECK(ids(desk.list(scope(Scope::overdue))) == std::vector{case_id(2)});
    CHECK(ids(desk.list(scope(Scope::open))) == std::vector{case_id(2), case_id(1)});
    desk.now = desk.now + day_ms;
    const auto counts = count_cases(*desk.writer, clerk.staff, desk.now);
    REQUIRE(counts);
    CHECK(counts->overdue == 2);
}

TEST_CASE("windows of a list join without a gap and without a repeat", "[complaints]") {
    ComplaintDesk desk;
    for (std::uint8_t n = 1; n <= 23; ++n) {
        auto intake = n % 3 == 0 ? milk_intake() : queue_intake();
        intake.person = {};
        REQUIRE(desk.act(registering(case_id(n), intake)).empty());
    }
    for (const auto& base : {scope(Scope::open), scope(Scope::open, Order::newest),
                             scope(Scope::all)}) {
        auto query = base;
        const auto whole = ids(desk.list(query));
        CHECK(whole.size() == 23);
        std::vector<CaseId> joined;
        query.limit = 5;
        do {
            const auto page = list_cases(*desk.writer, query, clerk.staff, desk.now);
            REQUIRE(page);
            std::ranges::copy(ids(page->rows), std::back_inserter(joined));
            query.after = page->next;
        } while (query.after);
        CHECK(joined == whole);
    }
}

TEST_CASE("a complaint is shown with its timeline, newest first", "[complaints]") {
    ComplaintDesk desk;
    REQUIRE(desk.act(registering(case_id(1), milk_intake())).empty());
    REQUIRE(desk.act(Take{case_id(1)}, other_clerk).empty());
    REQUIRE(desk.act(Contact{case_id(1), ContactWay::phone, ContactOutcome::spoke, "已致歉"},
                     other_clerk)
                .empty());
    const auto detail = find_case(*desk.writer, case_id(1));
    REQUIRE(detail);
    REQUIRE(detail->has_value());
    const auto& timeline = (*detail)->timeline;
    REQUIRE(timeline.size() == 3);
    CHECK(timeline[0].kind == TimelineKind::contacted);
    CHECK(timeline[0].text == "已致歉");
    CHECK(timeline[0].actor == other_clerk.staff);
    CHECK(timeline[2].kind == TimelineKind::registered);
    CHECK((*detail)->state.phase == Phase::in_progress);
    CHECK((*detail)->state.owner == other_clerk.staff);
    CHECK((*detail)->customer == "张*敏");
    const auto nothing = find_case(*desk.writer, case_id(99));
    REQUIRE(nothing);
    CHECK_FALSE(nothing->has_value());
}

TEST_CASE("an entry of a newer version makes its case read-only", "[complaints]") {
    ComplaintDesk desk;
    REQUIRE(desk.act(registering(case_id(1), milk_intake())).empty());
    const desk::Written newer{"complaints.beamed/7", id_cast<SubjectId>(case_id(1)), {{"to", 1}}};
    REQUIRE(desk.writer->transaction(
        [&] { return project_entry(*desk.writer, newer, desk.stamp()); }));
    CHECK(desk.state(case_id(1)).read_only);
    CHECK(desk.act(Take{case_id(1)}) == "4.1.4-newer");
    const auto detail = find_case(*desk.writer, case_id(1));
    REQUIRE(detail);
    CHECK((*detail)->timeline[0].kind == TimelineKind::unknown);
}

TEST_CASE("the tables know what the level rules ask", "[complaints]") {
    ComplaintDesk desk;
    auto first = queue_intake();
    first.person = person_id(7);
    REQUIRE(desk.act(registering(case_id(1), first)).empty());
    CHECK(desk.state(case_id(1)).level == 1);
    REQUIRE(desk.act(registering(case_id(2), first)).empty());
    CHECK(desk.state(case_id(2)).level_reasons == std::vector<std::string>{"second_in_30_days"});
    desk.now = desk.now + 31 * day_ms;
    REQUIRE(desk.act(registering(case_id(3), first)).empty());
    CHECK(desk.state(case_id(3)).level == 1);

    auto broken = milk_intake();
    broken.category = "goods";
    broken.subcategory = "broken";
    for (std::uint8_t n = 10; n <= 12; ++n) {
        broken.person = person_id(n);
        REQUIRE(desk.act(registering(case_id(n), broken)).empty());
    }
    CHECK(desk.state(case_id(11)).level == 2);
    CHECK(desk.state(case_id(12)).level_reasons == std::vector<std::string>{"same_cause"});
}

TEST_CASE("a person's complaints are told while the next one is typed", "[complaints]") {
    ComplaintDesk desk;
    REQUIRE(desk.act(registering(case_id(1), milk_intake())).empty());
    desk.now = desk.now + 100 * day_ms;
    REQUIRE(desk.act(registering(case_id(2), milk_intake())).empty());
    const auto history = complaints_of_person(*desk.writer, person_id(1), desk.now);
    REQUIRE(history);
    CHECK(history->complaints_90_days == 1);
    CHECK(history->open == 2);
    CHECK(history->newest == case_id(2));
    CHECK(complaints_of_person(*desk.writer, {}, desk.now)->open == 0);
}

TEST_CASE("lists read one index and never sort or scan", "[complaints]") {
    ComplaintDesk desk;
    for (const auto sql : list_questions()) {
        const auto plan = plan_of(*desk.writer, sql, {0, 0, 0, 0, "", 0, nullptr, 10});
        INFO(sql);
        INFO(plan);
        CHECK(plan.contains("INDEX complaint_"));
        CHECK_FALSE(plan.contains("TEMP B-TREE"));
    }
    const auto overdue = plan_of(*desk.writer, overdue_count_sql, {0});
    INFO(overdue);
    CHECK(overdue.contains("USING COVERING INDEX complaint_open_due (due_at<?)"));
    CHECK_FALSE(overdue.contains("SCAN complaint "));
}

}  // namespace foyer::complaints
