// Laws of the returns engine, 10,000 random cases each: invariants 2 to 5 of rules 4.12.
#include <catch2/catch_test_macros.hpp>

#include <map>

#include "desk/returns/return_judgement.h"
#include "tests/desk/returns/random_returns.h"
#include "tests/support/property.h"

namespace foyer::returns {
namespace {

using foyer::test::holds;

void expect_sane(const ReturnCase& asked, const Verdict& verdict) {
    RC_ASSERT(!verdict.reasons.empty());
    RC_ASSERT(!verdict.trace.empty());
    for (const Reason& reason : verdict.reasons) {
        RC_ASSERT(!reason.rule.empty());
        RC_ASSERT(!reason.text.text.empty());
    }
    const bool approved = is_approved(verdict.response);
    if (approved) RC_ASSERT(!verdict.remedies.empty());
    if (!approved) RC_ASSERT(verdict.amounts == Amounts{});
    if (verdict.response == Response::approve) RC_ASSERT(!verdict.approval);
    RC_ASSERT(verdict.amounts.refund.value >= 0);
    RC_ASSERT(verdict.amounts.collect.value >= 0);
    RC_ASSERT(verdict.amounts.store_credit.value >= 0);
    if (!verdict.lines.empty()) RC_ASSERT(verdict.lines.size() == asked.request.size());
}

Fen paid_in_all(const ReturnCase& asked, std::int64_t number) {
    return find_line(asked.sale, number)->net_paid;
}

} // namespace

TEST_CASE("every return has one verdict with a reason, whatever comes in") {
    CHECK(holds("total", [] {
        const ReturnCase asked = test::any_case();
        const PolicyBook book = test::any_book();
        const Verdict verdict = judge(asked, book);
        expect_sane(asked, verdict);
        RC_ASSERT(verdict == judge(asked, book));
    }));
}

TEST_CASE("faulty goods of the last 7 days are refundable under every policy") {
    CHECK(holds("floor", [] {
        ReturnCase asked = test::any_sane_case();
        const int days = *rc::gen::inRange(0, 8);
        asked.sale.date = add_days(test::today, -days);
        Request& request = asked.request[0];
        request.cause =
            static_cast<Cause>(*rc::gen::inRange(0, static_cast<int>(Cause::quality) + 1));
        const std::string category = asked.sale.lines[0].category;
        std::vector<Policy> rows;
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
            rows.push_back(test::any_policy(category));
        const Verdict verdict = judge(asked, PolicyBook(rows));
        RC_ASSERT(is_approved(verdict.response));
        RC_ASSERT(offers(verdict, Remedy::refund));
        RC_ASSERT(is_approved(verdict.lines[0].response));
        const auto& own = verdict.lines[0].remedies;
        RC_ASSERT(std::ranges::count(own, Remedy::refund) == 1);
    }));
}

TEST_CASE("no policy takes the exchange of the three guarantees or the right of article 25") {
    CHECK(holds("floor beyond refunds", [] {
        const std::string category =
            *rc::gen::element<std::string>("LAP", "PHN", "PCM", "WAT", "BIC");
        const PolicyBook book({test::any_policy(category), test::any_policy(category)});
        ReturnCase faulty = test::one_line(category, Fen{100'00}, *rc::gen::inRange(8, 16));
        faulty.request[0].cause = Cause::malfunction;
        RC_ASSERT(offers(judge(faulty, book), Remedy::exchange_same));
        ReturnCase distant = test::one_line(category, Fen{100'00}, *rc::gen::inRange(0, 8));
        distant.sale.channel = Channel::online;
        RC_ASSERT(offers(judge(distant, book), Remedy::refund));
        RC_ASSERT(is_approved(judge(distant, book).response));
    }));
}

TEST_CASE("a line is never paid back above what was paid, whatever the order of returns") {
    CHECK(holds("never more than paid", [] {
        ReturnCase asked = test::any_sane_case();
        if (asked.proof == Proof::none) asked.proof = Proof::receipt;
        asked.exchange_for.reset();
        const bool tells = test::any_flag(); // the desk knows what was paid back before
        const PolicyBook book = test::any_book();
        std::map<std::int64_t, Fen> paid_back;
        Fen sum_paid;
        for (const SaleLine& line : asked.sale.lines)
            sum_paid = sum_paid + line.net_paid;
        for (int turn = 0; turn < 5; ++turn) {
            asked.request.clear();
            for (const SaleLine& line : asked.sale.lines)
                if (test::any_flag() || asked.request.empty())
                    asked.request.push_back(test::any_request(line.line, line.qty));
            asked.demand = test::any_up_to(Demand::credit);
            const Verdict verdict = judge(asked, book);
            for (std::size_t i = 0; i < verdict.lines.size(); ++i) {
                const LineVerdict& one = verdict.lines[i];
                const Amounts& money = one.amounts;
                const Fen out = money.refund + money.store_credit + money.price_diff;
                if (out.value == 0) continue;
                paid_back[one.line] = paid_back[one.line] + out;
                RC_ASSERT(paid_back[one.line] <= paid_in_all(asked, one.line));
                SaleLine& line = *std::ranges::find(asked.sale.lines, one.line, &SaleLine::line);
                line.qty_returned += asked.request[i].qty;
                if (class_of(asked.request[i].cause) != CauseClass::no_reason)
                    line.qty_returned_for_quality += asked.request[i].qty;
                if (tells) line.refunded = paid_back[one.line];
            }
        }
        Fen sum_back;
        for (const auto& [line, amount] : paid_back)
            sum_back = sum_back + amount;
        RC_ASSERT(sum_back <= sum_paid);
    }));
}

TEST_CASE("an exchange conserves money") {
    CHECK(holds("exchange", [] {
        ReturnCase asked = test::any_sane_case();
        asked.demand = Demand::exchange_other;
        asked.exchange_for = NewGoods{"N", "CLO", test::any_amount(80'000)};
        const Verdict verdict = judge(asked, test::any_book());
        Fen old_goods, others;
        bool exchanges = false;
        for (const LineVerdict& line : verdict.lines) {
            if (line.chosen == Remedy::exchange_other) {
                exchanges = true;
                old_goods = old_goods + line.amounts.goods_value;
            } else {
                others = others + line.amounts.refund + line.amounts.store_credit;
            }
        }
        if (!exchanges) return;
        const Amounts& money = verdict.amounts;
        const Fen paid_out = money.refund + money.store_credit - others;
        RC_ASSERT(money.collect - paid_out == asked.exchange_for->net - old_goods);
        RC_ASSERT(money.collect.value == 0 || paid_out.value == 0);
    }));
}

TEST_CASE("piece by piece gives back what all at once does") {
    CHECK(holds("pieces", [] {
        SaleLine sold = test::any_line(1);
        sold.category = "CLO";
        sold.final_sale = false;
        sold.gift_value = {};
        ReturnCase asked = test::one_line("CLO", Fen{}, 1);
        asked.role = desk::Role::manager;
        asked.sale.lines = {sold};
        asked.request[0].cause = Cause::broken;
        Fen refund;
        std::int64_t points = 0;
        while (asked.sale.lines[0].qty_returned < sold.qty) {
            const Amounts amounts = judge(asked, PolicyBook()).amounts;
            refund = refund + amounts.refund;
            points += amounts.points_take_back;
            ++asked.sale.lines[0].qty_returned;
        }
        RC_ASSERT(refund == sold.net_paid);
        RC_ASSERT(points == sold.points_earned);
    }));
}

} // namespace foyer::returns
