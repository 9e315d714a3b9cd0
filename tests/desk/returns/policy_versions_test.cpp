// The policy as data of the journal: drafted, published, by date, above the law's floor.
#include "desk/returns/policy_refusals.h"
#include "tests/desk/returns/random_returns.h"
#include "tests/desk/returns/return_desk.h"

namespace foyer::returns {
namespace {

using namespace test;

Policy clothes(std::int64_t days) {
    Policy row = PolicyBook().row_of("CLO", today);
    row.no_reason_days = days;
    return row;
}

TEST_CASE("a supervisor drafts, the manager publishes, a purchase is judged by its day") {
    ReturnDesk desk;
    CHECK(
        desk.act(DraftPolicy{{2026, 12, 1}, {}, {clothes(14)}}, lead) ==
        refuse(PolicyObjection::may_not_draft).rule);
    CHECK(desk.act(PublishPolicy{1}, manager) == refuse(PolicyObjection::no_draft).rule);
    REQUIRE(desk.act(DraftPolicy{{2026, 12, 1}, {}, {clothes(14)}}, supervisor).empty());
    CHECK(desk.act(PublishPolicy{1}, supervisor) == refuse(PolicyObjection::may_not_publish).rule);
    CHECK(desk.act(PublishPolicy{2}, manager) == refuse(PolicyObjection::other_draft).rule);
    REQUIRE(desk.act(PublishPolicy{1}, manager).empty());
    const auto book = policy_book(*desk.writer);
    REQUIRE(book);
    CHECK(book->row_of("CLO", {2026, 11, 30}).no_reason_days == 7);
    CHECK(book->row_of("CLO", {2026, 12, 1}).no_reason_days == 14);
    CHECK(desk.act(DropPolicyDraft{}, supervisor) == refuse(PolicyObjection::no_draft).rule);
}

TEST_CASE("versions meet without a gap and without an overlap") {
    ReturnDesk desk;
    const auto draft = [&](Date from, std::optional<Date> to, std::vector<Policy> rows) {
        return desk.act(DraftPolicy{from, to, std::move(rows)}, manager);
    };
    CHECK(draft({2026, 11, 24}, {}, {clothes(1)}) == refuse(PolicyObjection::past).rule);
    CHECK(
        draft({2026, 12, 2}, Date{2026, 12, 1}, {clothes(1)}) ==
        refuse(PolicyObjection::backwards).rule);
    CHECK(draft({2026, 12, 1}, {}, {}) == refuse(PolicyObjection::empty).rule);
    CHECK(
        draft({2026, 12, 1}, {}, {clothes(1), clothes(2)}) == refuse(PolicyObjection::twice).rule);
    Policy unknown = clothes(1);
    unknown.category = "???";
    CHECK(draft({2026, 12, 1}, {}, {unknown}) == refuse(PolicyObjection::category).rule);
    REQUIRE(draft({2026, 12, 1}, Date{2026, 12, 31}, {clothes(14)}).empty());
    REQUIRE(desk.act(PublishPolicy{1}, manager).empty());
    CHECK(draft({2026, 12, 31}, {}, {clothes(1)}) == refuse(PolicyObjection::overlap).rule);
    CHECK(draft({2027, 1, 2}, {}, {clothes(1)}) == refuse(PolicyObjection::gap).rule);
    CHECK(draft({2027, 1, 1}, {}, {clothes(1)}).empty());
}

TEST_CASE("what gives less than the law is refused, not written otherwise") {
    ReturnDesk desk;
    const auto draft = [&](const Policy& row) {
        return desk.act(DraftPolicy{{2026, 12, 1}, {}, {row}}, manager);
    };
    const std::string law = refuse(PolicyObjection::below_floor).rule;
    Policy row = clothes(14);
    row.quality_refund_days = 6;
    CHECK(draft(row) == law);
    Policy phone = PolicyBook().row_of("PHN", today);
    phone.quality_exchange_days = 14;
    CHECK(draft(phone) == law);
    phone = PolicyBook().row_of("PHN", today);
    phone.warranty_months = 11;
    CHECK(draft(phone) == law);
    phone = PolicyBook().row_of("PHN", today);
    phone.depreciation_per_10000_a_day = 51;
    CHECK(draft(phone) == law);
    CHECK(draft(PolicyBook().row_of("PHN", today)).empty());
}

TEST_CASE("who published a version stays known, with whose PIN") {
    ReturnDesk desk;
    REQUIRE(desk.act(DraftPolicy{{2026, 12, 1}, {}, {clothes(14)}}, supervisor).empty());
    const Time at = desk.now;
    REQUIRE(desk.act(PublishPolicy{1}, manager, manager.staff).empty());
    const auto signatures = policy_signatures(*desk.writer);
    REQUIRE(signatures);
    CHECK(signatures->at(1) == PolicySignature{manager.staff, manager.staff, at});
}

TEST_CASE("after a version that has run out the next one begins today, not in the past") {
    ReturnDesk desk;
    REQUIRE(
        desk.act(DraftPolicy{{2026, 11, 25}, Date{2026, 11, 26}, {clothes(14)}}, manager).empty());
    REQUIRE(desk.act(PublishPolicy{1}, manager).empty());
    desk.now = desk.now + 5 * day_ms;
    CHECK(
        desk.act(DraftPolicy{{2026, 12, 1}, {}, {clothes(7)}}, manager) ==
        refuse(PolicyObjection::gap).rule);
    CHECK(desk.act(DraftPolicy{{2026, 11, 30}, {}, {clothes(7)}}, manager).empty());
}

TEST_CASE("no version takes the law's floor away, and a table of one day is a table of that day") {
    CHECK(rc::check([] {
        PolicyVersion first{1, {2026, 12, 1}, {}, {any_policy("CLO"), any_policy("PHN")}};
        PolicyVersion second{2, {2027, 1, 1}, {}, {any_policy("CLO")}};
        const PolicyBook book = book_of({first, second});
        for (const Date day : {Date{2026, 12, 31}, Date{2027, 1, 1}})
            for (const CategoryLaw& law : category_laws()) {
                const Policy row = book.row_of(law.code, day);
                RC_ASSERT(row.quality_refund_days >= 7);
                RC_ASSERT(row.version == (day.year == 2026 ? 1 : 2));
            }
    }));
}

TEST_CASE("a difference of two tables names category, column, before and after") {
    const std::vector<Policy> shipped = whole_table({1, today, {}, {}});
    CHECK(policy_diff(shipped, shipped).empty());
    const std::vector<Policy> changed = whole_table({2, today, {}, {clothes(14)}});
    CHECK(
        policy_diff(shipped, changed) ==
        std::vector<PolicyChange>{{"CLO", "no_reason_days", "7", "14"}});
}

} // namespace
} // namespace foyer::returns
