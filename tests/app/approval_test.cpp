#include "app/approval.h"

#include <catch2/catch_test_macros.hpp>

#include "desk/complaints/complaints_table.h"
#include "tests/support/test_store.h"

namespace foyer {
namespace {

using app::Recorded;
using test::TestStore;

std::string rule_of(const app::Outcome& outcome) {
    const auto* refusal = std::get_if<desk::Refusal>(&outcome);
    return refusal == nullptr ? std::string() : refusal->rule;
}

// A complaint in work, with its finding.
CaseId in_work(TestStore& desk) {
    const auto milk = desk.walk_in("昨晚买的鲜牛奶已经过期");
    REQUIRE(std::holds_alternative<Recorded>(desk.submit(desk.clerk(), complaints::Command(milk))));
    desk.submit(desk.clerk(), complaints::Command(complaints::Take{milk.id}));
    desk.submit(
        desk.clerk(), complaints::Command(complaints::Find{
                          milk.id, complaints::Finding::established, "shelf_care"}));
    return milk.id;
}

struct Asked {
    TestStore desk;
    app::HeldLocks held{desk.clock()};
    CaseId id = in_work(desk);
    app::Order order{
        desk.new_op(), desk.clerk(), {},
        {complaints::Command(complaints::Propose{
            id, complaints::Remedy::refund_and_compensation, Fen{1'018'90}, ""})}};

    app::Outcome approve(StaffId who, const char* pin) {
        return app::submit_approved(
            desk.store(), held, order, {who, Secret(pin), desk.new_op()});
    }
    complaints::State state() {
        const auto found = complaints::state_of(desk.store().writer(), id);
        REQUIRE(found);
        return *found;
    }
};

TEST_CASE("an approval is in the very entry that it allows", "[app]") {
    Asked asked;
    CHECK(rule_of(app::submit_order(asked.desk.store(), asked.order)) == "4.0.1-approval");
    CHECK(rule_of(asked.approve(asked.desk.supervisor().staff, "000000")) == "4.0-pin");
    CHECK(asked.state().phase == complaints::Phase::in_progress);
    CHECK(std::holds_alternative<Recorded>(
        asked.approve(asked.desk.supervisor().staff, "471147")));
    REQUIRE(asked.state().proposal.has_value());
    CHECK(asked.state().proposal->approver == asked.desk.supervisor().staff);
    CHECK(asked.state().proposal->by == asked.desk.clerk().staff);
}

TEST_CASE("a second tap on approve writes nothing more", "[app]") {
    Asked asked;
    REQUIRE(std::holds_alternative<Recorded>(
        asked.approve(asked.desk.supervisor().staff, "471147")));
    const auto again = asked.approve(asked.desk.supervisor().staff, "471147");
    REQUIRE(std::holds_alternative<Recorded>(again));
    CHECK(std::get<Recorded>(again).repeated);
}

TEST_CASE("wrong PINs of an approver lock them out, like those of a sign-in", "[app]") {
    Asked asked;
    for (int i = 0; i < 5; ++i) asked.approve(asked.desk.supervisor().staff, "000000");
    CHECK(rule_of(asked.approve(asked.desk.supervisor().staff, "471147")) != "4.0-pin");
    CHECK(asked.state().phase == complaints::Phase::in_progress);
}

TEST_CASE("whoever asks cannot approve with their own PIN", "[app]") {
    Asked asked;
    CHECK(rule_of(asked.approve(asked.desk.clerk().staff, "4711")) == "4.0.1-two-persons");
    CHECK(asked.state().phase == complaints::Phase::in_progress);
}

} // namespace
} // namespace foyer
