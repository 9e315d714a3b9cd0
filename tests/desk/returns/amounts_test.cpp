#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include "desk/returns/proration.h"
#include "tests/desk/returns/return_cases.h"

namespace foyer::returns {

TEST_CASE("a discount is divided by largest remainder") {
    CHECK(prorated(Fen{50'00}, {Fen{200'00}, Fen{150'00}}) == std::vector{Fen{28'57}, Fen{21'43}});
    CHECK(prorated(Fen{1'00}, {Fen{1}, Fen{1}, Fen{1}}) == std::vector{Fen{34}, Fen{33}, Fen{33}});
    CHECK(prorated(Fen{5}, {Fen{0}, Fen{0}}) == std::vector{Fen{3}, Fen{2}});
    CHECK(prorated(Fen{5}, {}).empty());
    CHECK(rc::check("the parts add up", [] {
        std::vector<Fen> weights;
        for (int i = *rc::gen::inRange(1, 9); i > 0; --i)
            weights.push_back(Fen{*rc::gen::inRange<std::int64_t>(-5, 1'000'000'000'000)});
        const Fen total{*rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000)};
        Fen sum;
        for (const Fen part : prorated(total, weights))
            sum = sum + part;
        RC_ASSERT(sum == total);
    }));
}

TEST_CASE("the last piece of a line takes the remainder") {
    CHECK(share_between(100, 0, 1, 3) == 33);
    CHECK(share_between(100, 1, 2, 3) == 33);
    CHECK(share_between(100, 2, 3, 3) == 34);
    CHECK(share_of(100, 1, 0) == 0);
}

TEST_CASE("a fault beside a whim keeps its refund; the whim stays with the customer") {
    ReturnCase asked = test::one_line("UND", Fen{59'00}, 6);
    SaleLine fish = asked.sale.lines[0];
    fish.line = 2;
    fish.category = "FRS";
    asked.sale.lines.push_back(fish);
    asked.request[0].cause = Cause::broken;
    asked.request.push_back(asked.request[0]);
    asked.request[1].line = 2;
    asked.request[1].cause = Cause::disliked;
    const Verdict verdict = judge(asked, PolicyBook());
    CHECK(verdict.response == Response::approve_if);
    CHECK(verdict.amounts.refund == Fen{59'00});
    REQUIRE(test::find_duty(verdict, DutyKind::leave_out_line));
    CHECK(test::find_duty(verdict, DutyKind::leave_out_line)->line == 2);
    CHECK(verdict.lines[1].response == Response::deny_overridable);
}

TEST_CASE("a wrong price is paid back, the goods stay") {
    ReturnCase asked = test::one_line("PKG", Fen{12'00}, 20);
    asked.request[0].cause = Cause::price_error;
    asked.request[0].right_price = Fen{9'90};
    const Verdict verdict = judge(asked, PolicyBook());
    CHECK(verdict.response == Response::approve);
    CHECK(verdict.remedies == std::vector{Remedy::price_diff});
    CHECK(verdict.amounts.price_diff == Fen{2'10});
}

TEST_CASE("what a broken promotion kept back of a line comes with its last piece") {
    ReturnCase asked = test::one_line("KIT", Fen{200'00}, 1);
    SaleLine& line = asked.sale.lines[0];
    line.qty = 2;
    line.net_paid = Fen{300'00};
    asked.sale.promotions = {{Fen{300'00}, Fen{100'00}, {1}}};
    CHECK(judge(asked, PolicyBook()).amounts.refund == Fen{100'00});
    line.qty_returned = 1;
    line.refunded = Fen{100'00};
    CHECK(judge(asked, PolicyBook()).amounts.refund == Fen{200'00});
}

} // namespace foyer::returns
