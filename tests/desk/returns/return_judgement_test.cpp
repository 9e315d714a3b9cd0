#include "desk/returns/return_judgement.h"

#include <catch2/catch_test_macros.hpp>

#include <numeric>

#include "tests/desk/returns/return_bench.h"

namespace foyer::returns {
namespace {

using testing::Bench;

Fen sum_of(const std::vector<MoneyRow>& rows) {
    return std::accumulate(rows.begin(), rows.end(), Fen{}, [](Fen sum, const MoneyRow& row) {
        return sum + row.amount;
    });
}

TEST_CASE("a line that was not taken in says how it stands", "[returns][judgement]") {
    Bench bench;
    CHECK(bench.mark(1) == Mark::returnable);
    CHECK(bench.mark(4) == Mark::only_faulty);
    bench.on.sale.lines[0].qty_returned = 1;
    CHECK(bench.mark(1) == Mark::gone);
    bench.on.sale.lines[1].return_pending = true;
    CHECK(bench.mark(2) == Mark::gone);
    bench.on.sale.date = Date{2020, 1, 1};
    CHECK(bench.mark(4) == Mark::gone);
}

TEST_CASE("a line that was taken in has the verdict on itself", "[returns][judgement]") {
    Bench bench;
    bench.take(1, Cause::disliked);
    CHECK(bench.mark(1) == Mark::approved);
    find_position(bench.form, 1)->request.condition = Condition::used;
    CHECK(bench.mark(1) == Mark::denied);
    bench.take(3, Cause::disliked);
    CHECK(bench.mark(3) == Mark::signs);
    bench.take(2, Cause::quality, Condition::customer_damage);
    CHECK(bench.mark(2) == Mark::looks);
}

TEST_CASE("the limit on the sum colours the whole, not each line", "[returns][judgement]") {
    Bench bench;
    bench.take(1, Cause::disliked);
    bench.take(2, Cause::disliked);
    const Judgement judgement = bench.judgement();
    CHECK(count_of(judgement, Mark::approved) == 2);
    CHECK(judgement.verdict.approval == desk::Role::lead);
    CHECK(bench.next() == Next::ask_approval);
}

TEST_CASE("the rows add up to what is paid back", "[returns][judgement]") {
    Bench bench;
    bench.on.sale.lines[0].net_paid = Fen{160'55};
    bench.on.sale.lines[0].points_earned = 160;
    bench.take(1, Cause::quality, Condition::used);
    const Judgement judgement = bench.judgement();
    const auto rows = money_rows(judgement);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0] == MoneyRow{MoneyRow::Kind::goods, 1, Fen{169'00}, 0});
    CHECK(rows[1] == MoneyRow{MoneyRow::Kind::discount, 0, Fen{-8'45}, 0});
    CHECK(rows[2] == MoneyRow{MoneyRow::Kind::points_taken, 0, {}, -160});
    CHECK(sum_of(rows) == total_of(judgement.verdict).amount);
}

TEST_CASE("an exchange for something else comes to the difference", "[returns][judgement]") {
    Bench bench;
    bench.take(1, Cause::disliked);
    bench.form.demand = Demand::exchange_other;
    CHECK(bench.next() == Next::fill_replacement);
    bench.form.replacement = {"Pot", "KIT", "199.00"};
    Judgement judgement = bench.judgement();
    CHECK(total_of(judgement.verdict) == Total{Total::Kind::collect, Fen{30'00}});
    CHECK(sum_of(money_rows(judgement)) == Fen{-30'00});
    CHECK(bench.next() == Next::confirm);
    bench.form.replacement.price = "100";
    judgement = bench.judgement();
    CHECK(total_of(judgement.verdict) == Total{Total::Kind::refund, Fen{69'00}});
    CHECK(sum_of(money_rows(judgement)) == Fen{69'00});
}

TEST_CASE("what is to be done next follows what is known", "[returns][judgement]") {
    Bench bench;
    CHECK(bench.next() == Next::take_lines);
    tap_line(bench.form, bench.on, 1);
    CHECK(bench.next() == Next::give_reasons);
    choose_cause(bench.form.positions[0], Cause::disliked);
    CHECK(bench.next() == Next::confirm);
    bench.form.positions[0].request.condition = Condition::used;
    CHECK(bench.next() == Next::ask_override);
    bench.form = {};
    bench.take(4, Cause::disliked);
    CHECK(bench.next() == Next::denied);
}

TEST_CASE("conditions are ticked before it is settled", "[returns][judgement]") {
    Bench bench;
    bench.take(1, Cause::quality, Condition::customer_damage);
    CHECK(bench.next() == Next::meet_conditions);
    toggle_met(bench.form, DutyKind::inspect);
    CHECK(bench.next() == Next::confirm);
    CHECK(bench.mark(1) == Mark::approved);
    toggle_met(bench.form, DutyKind::inspect);
    CHECK(bench.next() == Next::meet_conditions);
}

TEST_CASE("a repair wants a fault, a workshop and a day", "[returns][judgement]") {
    Bench bench;
    bench.take(1, Cause::quality, Condition::used);
    bench.form.demand = Demand::repair;
    CHECK(bench.next() == Next::fill_repair);
    bench.form.repair = {"SN", "handle loose", "maker", "2026-12-09"};
    CHECK(bench.next() == Next::confirm);
    CHECK(remedy_of(bench.judgement().verdict) == Remedy::repair);
    bench.form.repair.promised_on = "2027-01-09";
    CHECK(bench.next() == Next::fill_repair);
}

TEST_CASE("serial numbers are noted where the category needs them", "[returns][judgement]") {
    Bench bench;
    bench.take(3, Cause::malfunction, Condition::used);
    CHECK(bench.next() == Next::fill_numbers);
    CHECK(line_without_numbers(bench.scene()) == 3);
    bench.form.positions[0].serial = "SN 1";
    CHECK(bench.next() == Next::ask_approval);
}

TEST_CASE("what is not given has to be chosen anew", "[returns][judgement]") {
    Bench bench;
    bench.on.sale.date = Date{2026, 11, 10};
    bench.take(1, Cause::quality, Condition::used);
    CHECK_FALSE(remedy_of(bench.judgement().verdict));
    CHECK(bench.next() == Next::choose_remedy);
    bench.form.demand = Demand::exchange_same;
    CHECK(bench.next() == Next::confirm);
}

} // namespace
} // namespace foyer::returns
