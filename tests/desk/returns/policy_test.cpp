#include "desk/returns/policy.h"

#include <catch2/catch_test_macros.hpp>

#include "desk/returns/return_judgement.h"
#include "tests/desk/returns/return_cases.h"

namespace foyer::returns {
namespace {

Policy row(std::int64_t days, Date from, std::optional<Date> to = {}, std::int64_t version = 1) {
    Policy policy = PolicyBook().row_of("CLO", Date{});
    policy.no_reason_days = days;
    policy.effective_from = from;
    policy.effective_to = to;
    policy.version = version;
    return policy;
}

std::int64_t days_given(const PolicyBook& book, Date day) {
    return book.row_of("CLO", day).no_reason_days;
}

} // namespace

TEST_CASE("a purchase is judged by the policy of its day") {
    const PolicyBook book({row(3, {2026, 11, 1}), row(30, {2026, 11, 20})});
    ReturnCase asked = test::one_line("CLO", Fen{100'00}, 10);
    CHECK(judge(asked, book).response == Response::deny_overridable);
    asked.sale.date = Date{2026, 11, 20};
    CHECK(judge(asked, book).response == Response::approve);
}

TEST_CASE("policies with gaps and overlaps always give one row") {
    const PolicyBook book(
        {row(3, {2026, 1, 1}, Date{2026, 3, 31}), row(5, {2026, 3, 1}, Date{2026, 4, 30}),
         row(9, {2026, 6, 1}, std::nullopt, 2), row(8, {2026, 6, 1}, std::nullopt, 1)});
    CHECK(days_given(book, {2025, 12, 31}) == 7); // the shipped row, before all others
    CHECK(days_given(book, {2026, 2, 28}) == 3);
    CHECK(days_given(book, {2026, 3, 1}) == 5); // the later beginning
    CHECK(days_given(book, {2026, 4, 30}) == 5);
    CHECK(days_given(book, {2026, 5, 1}) == 7); // a gap
    CHECK(days_given(book, {2026, 6, 1}) == 9); // the higher version
}

TEST_CASE("every category has a shipped row and its law") {
    CHECK(category_laws().size() == 33);
    CHECK(shipped_policies().size() == category_laws().size());
    for (const Policy& policy : shipped_policies()) {
        INFO(policy.category);
        CHECK(is_category(policy.category));
        CHECK(lawful(policy).quality_refund_days >= 7);
        CHECK(lawful(policy).three_guarantees == law_of(policy.category).three_guarantees);
    }
}

TEST_CASE("a category that nobody knows is judged by the law alone") {
    ReturnCase asked = test::one_line("???", Fen{10'00}, 3);
    CHECK(judge(asked, PolicyBook()).response == Response::deny_overridable);
    asked.request[0].cause = Cause::broken;
    CHECK(judge(asked, PolicyBook()).response == Response::approve);
}

TEST_CASE("a warranty that began on 29 February ends on the 28th, its last day counted") {
    ReturnCase asked = test::one_line("LAP", Fen{100'00}, 0);
    asked.sale.date = Date{2024, 2, 29};
    asked.request[0].cause = Cause::malfunction;
    asked.today = Date{2025, 2, 28};
    CHECK(offers(judge(asked, PolicyBook()), Remedy::repair));
    asked.today = Date{2025, 3, 1};
    CHECK(judge(asked, PolicyBook()).response == Response::deny_overridable);
}

} // namespace foyer::returns
