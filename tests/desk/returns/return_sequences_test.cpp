// Invariants 2 to 5 of rules 4.12 over whole lives: any commands in any order, through decide and
// evolve, 10,000 lives each.
#include "desk/returns/approval_id.h"
#include "desk/returns/receipt_lines.h"
#include "desk/returns/return_judgement.h"
#include "desk/returns/return_transitions.h"
#include "tests/desk/returns/random_returns.h"
#include "tests/desk/returns/return_desk.h"
#include "tests/support/property.h"

namespace foyer::returns {
namespace {

using foyer::test::holds;
using namespace test;

// One receipt, and everything that is asked about it.
struct Counter {
    Sale sale;
    std::vector<Payment> paid_with;
    PolicyBook book;
    std::vector<State> returns;
    Time now = noon;

    Facts facts(std::size_t at) const {
        Facts known;
        for (std::size_t i = 0; i < returns.size(); ++i) {
            if (i == at) continue;
            add_to_records(known.lines, returns[i]);
            for (const Payment& payout : returns[i].payouts)
                known.paid_back[payout.tender] = known.paid_back[payout.tender] + payout.amount;
        }
        known.book = book;
        if (at < returns.size()) known.state = returns[at];
        known.approver_role = desk::Role::manager;
        return known;
    }
    // Decided and, when it is not refused, done.
    bool act(std::size_t at, const Command& command, desk::Role role) {
        const desk::Actor actor{staff_id(1), role};
        const auto decision = decide(command, facts(at), {now, actor, manager.staff, &shanghai});
        now = now + second_ms;
        if (rule_in(decision) != "") return false;
        for (const Event& event : std::get<0>(decision))
            returns[at] = evolve(std::move(returns[at]), event, {{}, 1, 1, now, actor.staff, {}});
        return true;
    }
    void open_any() {
        Open open;
        open.id = return_id(static_cast<std::uint8_t>(returns.size() + 1));
        open.asked = any_sane_case();
        if (open.asked.proof == Proof::none) open.asked.proof = Proof::receipt;
        open.asked.sale = sale;
        open.asked.request.clear();
        for (const SaleLine& line : sale.lines)
            if (any_flag() || open.asked.request.empty())
                open.asked.request.push_back(any_request(line.line, line.qty));
        open.goods.assign(open.asked.request.size(), Goods{"锅", "", "S", "B"});
        open.paid_with = paid_with;
        returns.emplace_back();
        act(returns.size() - 1, open, any_up_to(desk::Role::manager));
    }
    void any_step() {
        if (returns.empty() || any_between(0, 3) == 0) {
            if (returns.size() < 200) open_any();
            return;
        }
        const auto at = any_between<std::size_t>(0, returns.size());
        const ReturnId id = returns[at].id;
        if (id.is_nil()) return;
        const ApprovalId approval = approval_id(id, returns[at].verdict);
        const desk::Role role = any_up_to(desk::Role::manager);
        switch (any_between(0, 6)) {
        case 0: act(at, Settle{id, approval, any_amount(9'999), {}, {}, ""}, role); break;
        case 1: act(at, Settle{id, approval, {}, {}, {}, ""}, role); break;
        case 2:
            act(at,
                Approve{
                    id,
                    approval,
                    {DutyKind::inspect, DutyKind::see_medical_note, DutyKind::establish_origin}},
                role);
            break;
        case 3:
            act(at, Override{id, approval_id(id, judge_overridden(returns[at].asked, book)), "x"},
                role);
            break;
        case 4: act(at, Cancel{id, "x"}, role); break;
        default: act(at, Deny{id, "x"}, role); break;
        }
    }
};

Counter any_counter() {
    Counter counter;
    const ReturnCase any = any_sane_case();
    counter.sale = any.sale;
    counter.sale.receipt_no = "S-1";
    Fen sum;
    for (SaleLine& line : counter.sale.lines)
        sum = sum + line.net_paid;
    const Fen wechat = any_amount(sum.value + 1);
    counter.paid_with = {{Tender::cash, sum - wechat, ""}, {Tender::wechat, wechat, ""}};
    counter.book = any_book();
    return counter;
}

void expect_conserved(const State& state) {
    if (!is_done(state.phase)) return;
    Fen out;
    for (const Payment& payout : state.payouts)
        out = out + payout.amount;
    const Fen in = state.collected ? state.collected->amount : Fen{};
    const Amounts& amounts = state.verdict.amounts;
    RC_ASSERT(out == amounts.refund + amounts.price_diff + amounts.store_credit);
    RC_ASSERT(in == amounts.collect);
    Fen goods;
    bool exchanged = false;
    for (const LineVerdict& line : state.verdict.lines) {
        if (!is_approved(line.response)) continue;
        goods = goods + money_back(line.amounts);
        exchanged = exchanged || line.chosen == Remedy::exchange_other;
    }
    const Fen fresh = exchanged ? state.asked.exchange_for->net : Fen{};
    RC_ASSERT(in - out == fresh - goods);
}

} // namespace

TEST_CASE("no sequence of commands pays back more than was paid, or takes a piece twice") {
    CHECK(holds("never more than paid, over lives", [] {
        int step = *rc::gen::inRange(1, 16);
        const Life life;
        Counter counter = any_counter();
        for (; step > 0; --step)
            counter.any_step();
        std::map<std::int64_t, LineRecord> records;
        std::map<Tender, Fen> by_tender;
        for (const State& state : counter.returns) {
            expect_conserved(state);
            add_to_records(records, state);
            for (const Payment& payout : state.payouts)
                by_tender[payout.tender] = by_tender[payout.tender] + payout.amount;
        }
        for (const SaleLine& line : counter.sale.lines) {
            const auto found = records.find(line.line);
            if (found == records.end()) continue;
            RC_ASSERT(found->second.returned <= line.qty);
            RC_ASSERT(found->second.price_corrected <= line.qty);
            RC_ASSERT(found->second.paid_back <= line.net_paid);
        }
        RC_ASSERT(by_tender[Tender::wechat] <= counter.paid_with[1].amount);
    }));
}

TEST_CASE("every return that is opened has a verdict with a reason, and one phase that fits it") {
    CHECK(holds("total, over lives", [] {
        int step = *rc::gen::inRange(1, 8);
        const Life life;
        Counter counter = any_counter();
        for (; step > 0; --step)
            counter.any_step();
        for (const State& state : counter.returns) {
            if (state.phase == Phase::draft) continue;
            RC_ASSERT(!state.first_verdict.reasons.empty());
            const bool given = is_approved(state.verdict.response);
            if (state.phase == Phase::approved || is_done(state.phase)) {
                RC_ASSERT(given);
                RC_ASSERT(open_conditions(state).empty());
            }
            if (state.phase == Phase::denied) RC_ASSERT(!given && !state.told.empty());
            if (state.overridden)
                RC_ASSERT(state.first_verdict.response == Response::deny_overridable);
        }
    }));
}

TEST_CASE("faulty goods of the last 7 days are given a refund by every published policy") {
    CHECK(holds("floor, over lives", [] {
        const Life life;
        Counter counter = any_counter();
        counter.sale.date = add_days(today, -any_between(0, 8));
        Open open;
        open.id = return_id(1);
        open.asked.sale = counter.sale;
        open.asked.sale.promotions.clear();
        Request request = any_request(1, 1);
        request.qty = 1;
        request.cause = Cause::broken;
        open.asked.request = {request};
        open.goods = {{"锅", "", "S", "B"}};
        counter.returns.emplace_back();
        RC_ASSERT(counter.act(0, open, desk::Role::clerk));
        RC_ASSERT(offers(counter.returns[0].verdict, Remedy::refund));
    }));
}

} // namespace foyer::returns
