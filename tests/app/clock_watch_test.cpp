#include "app/clock_watch.h"

#include <catch2/catch_test_macros.hpp>

#include "app/worker.h"
#include "desk/complaints/complaints_table.h"
#include "tests/support/must.h"
#include "tests/support/test_store.h"

namespace foyer {
namespace {

using test::must;
using test::TestStore;

complaints::Register letter(TestStore& desk) {
    auto command = desk.walk_in("排队等了二十分钟没有人管");
    command.intake.channel = complaints::Channel::letter;
    command.intake.received_at = desk.clock().now();
    return command;
}

std::vector<complaints::Breach> breaches(TestStore& desk, CaseId id) {
    return must(complaints::state_of(desk.store().writer(), id)).breaches;
}

} // namespace

TEST_CASE("the terminal records what ran out, once, and a rebuild brings the same", "[app]") {
    TestStore desk;
    const auto command = letter(desk);
    desk.submit(desk.clerk(), complaints::Command(command));
    CHECK(must(app::record_breaches(desk.store())) == 0);
    desk.clock().advance(11 * minute_ms);
    CHECK(must(app::record_breaches(desk.store())) == 1);
    CHECK(must(app::record_breaches(desk.store())) == 0);
    REQUIRE(breaches(desk, command.id).size() == 1);
    CHECK(breaches(desk, command.id).front().clock == complaints::ClockKind::first_response);
    const auto before = desk.tables_as_text();
    REQUIRE(app::rebuild(desk.store()));
    CHECK(desk.tables_as_text() == before);
}

TEST_CASE("a terminal that slept for days records all, a few cases at a time", "[app]") {
    TestStore desk;
    for (int n = 0; n < app::cases_at_once + 6; ++n)
        desk.submit(desk.clerk(), complaints::Command(letter(desk)));
    desk.clock().advance(20 * day_ms);
    const auto first = must(app::record_breaches(desk.store()));
    CHECK(first >= app::cases_at_once);
    std::int64_t all = first;
    for (std::int64_t more = 1; more > 0; all += more)
        more = must(app::record_breaches(desk.store()));
    desk.reopen();
    CHECK(must(app::record_breaches(desk.store())) == 0);
    CHECK(all > first);
}

TEST_CASE("the op of a breach is the same everywhere, and its own", "[app]") {
    const complaints::RecordBreach one{
        CaseId{{1}}, complaints::ClockKind::resolve, Time{1'000'000}};
    auto other = one;
    other.due = other.due + 1;
    auto another = one;
    another.clock = complaints::ClockKind::accept;
    CHECK(text_of(app::op_of(one)) == text_of(app::op_of(one)));
    CHECK(app::op_of(one) != app::op_of(other));
    CHECK(app::op_of(one) != app::op_of(another));
}

} // namespace foyer
