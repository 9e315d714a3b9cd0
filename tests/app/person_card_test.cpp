// The card of a person, made of what the features know of them.
#include "app/person_card.h"

#include <catch2/catch_test_macros.hpp>

#include "app/scan_search.h"
#include "app/store.h"
#include "desk/people/people_table.h"
#include "tests/support/must.h"
#include "tests/support/test_store.h"

namespace foyer::app {
namespace {

bool is_recorded(const Outcome& outcome) {
    if (const auto* refusal = std::get_if<desk::Refusal>(&outcome)) UNSCOPED_INFO(refusal->rule);
    if (const auto* error = std::get_if<Error>(&outcome)) UNSCOPED_INFO(error->what);
    return std::holds_alternative<Recorded>(outcome);
}

TEST_CASE("who is found by their phone is met before anything is asked of them") {
    ScanFound found;
    found.phone = "+8618612347730";
    found.cases.emplace_back();
    found.people.push_back({PersonId{{4}}, "吴*", "186****7730"});
    const auto to = first_of(found);
    REQUIRE(to);
    CHECK(to->page == "person");
    CHECK(to->subject == text_of(PersonId{{4}}));
}

TEST_CASE("a number that nobody has begins a complaint") {
    ScanFound found;
    found.phone = "+8613800138000";
    const auto to = first_of(found);
    REQUIRE(to);
    CHECK(to->page == "complaints.new");
    CHECK(to->subject == "phone:+8613800138000");
}

TEST_CASE("a card holds what is open before what has ended, and masks who it is") {
    test::TestStore desk;
    database::Reader& reader = desk.store().writer();
    const complaints::Register first = desk.walk_in("鲜牛奶过期");
    REQUIRE(is_recorded(desk.submit(desk.clerk(), complaints::Command(first))));
    const auto known = test::must(people::person_with_phone(reader, "+8613800138000"));
    REQUIRE(known);
    complaints::Register second = desk.walk_in("收银台排队太久");
    second.intake.person = known->id;
    second.intake.phone.clear(); // their file has it
    REQUIRE(is_recorded(desk.submit(desk.clerk(), complaints::Command(second))));
    REQUIRE(is_recorded(desk.submit(
        desk.supervisor(),
        complaints::Command(complaints::Withdraw{second.id, "顾客说不用了"}))));

    const std::int64_t minute = desk.clock().now().ms / minute_ms;
    const PersonCard card = test::must(person_card(reader, {known->id, minute}));
    CHECK(card.known);
    CHECK(card.name == "张*敏");
    CHECK(card.phone == "138****8000");
    REQUIRE(card.cases.size() == 2);
    CHECK(card.cases.front().id == first.id);
    CHECK(card.complaints.open == 1);
    CHECK(card.complaints.complaints_90_days == 2);
    CHECK(card.brought.empty());

    CHECK_FALSE(test::must(person_card(reader, {PersonId{{9}}, minute})).known);
}

} // namespace
} // namespace foyer::app
