// The worked examples of rules 4.15, E1 to E24: a clerk with a limit of ¥200, the shipped table, a
// receipt unless said otherwise.
#include <catch2/catch_test_macros.hpp>

#include "tests/desk/returns/return_cases.h"

namespace foyer::returns {
namespace {

using desk::Role;
using test::one_line;
using Remedies = std::vector<Remedy>;

struct Example {
    const char* name;
    ReturnCase (*asked)();
    Response response;
    const char* rule;  // of the decisive reason
    Remedies remedies; // all of them; empty: not said
    std::optional<Role> approval;
    Amounts amounts; // compared where the example names one
};

ReturnCase with(ReturnCase asked, Cause cause, Condition condition = Condition::sealed) {
    asked.request[0].cause = cause;
    asked.request[0].condition = condition;
    return asked;
}

ReturnCase repaired_twice() {
    ReturnCase asked =
        with(one_line("PHN", Fen{3'000'00}, 200), Cause::malfunction, Condition::used);
    asked.request[0].repairs_done = 2;
    asked.request[0].repair_days = 20;
    asked.request[0].same_model_available = false;
    return asked;
}

ReturnCase liner_opened() {
    ReturnCase asked =
        with(one_line("UND", Fen{59'00}, 2), Cause::disliked, Condition::opened_unused);
    asked.request[0].hygiene_seal_ok = false;
    return asked;
}

ReturnCase without_receipt(std::int64_t earlier) {
    ReturnCase asked = with(one_line("PKG", Fen{}, 0), Cause::disliked);
    asked.proof = Proof::none;
    asked.sale.date.reset();
    asked.demand = Demand::credit;
    asked.sale.lines[0].lowest_price_30d = Fen{35'00};
    asked.history.no_receipt_returns_90d = earlier;
    return asked;
}

ReturnCase returned_already() {
    ReturnCase asked = with(one_line("CLO", Fen{100'00}, 1), Cause::disliked);
    asked.sale.lines[0].qty = asked.sale.lines[0].qty_returned = 2;
    return asked;
}

ReturnCase threshold_promotion(Cause cause) {
    ReturnCase asked = one_line("KIT", Fen{200'00}, 1);
    SaleLine b = asked.sale.lines[0];
    b.line = 2;
    b.unit_price = Fen{150'00};
    asked.sale.lines[0].net_paid = Fen{171'43};
    b.net_paid = Fen{128'57};
    asked.sale.lines.push_back(b);
    asked.sale.promotions = {{Fen{300'00}, Fen{50'00}, {1, 2}}};
    asked.request[0].line = 2;
    return with(asked, cause);
}

ReturnCase exchanged_for_c() {
    ReturnCase asked = threshold_promotion(Cause::broken);
    asked.demand = Demand::exchange_other;
    asked.exchange_for = NewGoods{"C", "KIT", Fen{199'00}};
    return asked;
}

ReturnCase at_a_distance(const char* category) {
    ReturnCase asked = with(one_line(category, Fen{150'00}, 9), Cause::no_reason);
    asked.sale.channel = Channel::online;
    asked.sale.received_on = add_days(test::today, -7);
    return asked;
}

ReturnCase expired_yoghurt() {
    ReturnCase asked = with(one_line("FRZ", Fen{6'90}, 1), Cause::expired);
    asked.proof = Proof::member_history;
    return asked;
}

ReturnCase clearance_shoes() {
    ReturnCase asked = with(one_line("SHO", Fen{180'00}, 5), Cause::broken, Condition::used);
    asked.sale.lines[0].final_sale = true;
    return asked;
}

ReturnCase sixth_return() {
    ReturnCase asked = with(one_line("CLO", Fen{100'00}, 2), Cause::disliked);
    asked.history.no_reason_returns_90d = 5;
    return asked;
}

ReturnCase gift_kept() {
    ReturnCase asked = with(one_line("CLO", Fen{120'00}, 2), Cause::disliked);
    asked.sale.lines[0].gift_value = Fen{20'00};
    asked.request[0].gift_returned = false;
    return asked;
}

ReturnCase points_earned() {
    ReturnCase asked = with(one_line("CLO", Fen{120'00}, 2), Cause::disliked);
    asked.sale.lines[0].points_earned = 120;
    return asked;
}

ReturnCase own_goods() {
    ReturnCase asked = with(one_line("CLO", Fen{120'00}, 2), Cause::disliked);
    asked.actor_is_buyer = true;
    return asked;
}

Amounts refund(Fen amount, Fen Amounts::*also = nullptr, Fen of_it = {}) {
    Amounts amounts;
    amounts.refund = amount;
    if (also != nullptr) amounts.*also = of_it;
    return amounts;
}

Amounts points(Fen amount, std::int64_t taken_back) {
    Amounts amounts = refund(amount);
    amounts.points_take_back = taken_back;
    return amounts;
}

Amounts collect(Fen amount) {
    Amounts amounts;
    amounts.collect = amount;
    return amounts;
}

Amounts credit(Fen amount) {
    Amounts amounts;
    amounts.store_credit = amount;
    return amounts;
}

constexpr auto approve = Response::approve;
constexpr auto approve_if = Response::approve_if;
constexpr auto overridable = Response::deny_overridable;
constexpr auto deny = Response::deny;
const Remedies all_three{Remedy::refund, Remedy::exchange_same, Remedy::repair};

const std::vector<Example> examples{
    {"E1",
     [] { return with(one_line("LAP", Fen{180'00}, 5), Cause::malfunction, Condition::used); },
     approve,
     "R-S3",
     all_three,
     {},
     refund(Fen{180'00})},
    {"E1, over the limit",
     [] { return with(one_line("LAP", Fen{1'999'00}, 5), Cause::malfunction, Condition::used); },
     approve_if, "R-S3", all_three, Role::supervisor, refund(Fen{1'999'00})},
    {"E2",
     [] { return with(one_line("LAP", Fen{1'999'00}, 12), Cause::malfunction, Condition::used); },
     approve,
     "R-S3",
     {Remedy::exchange_same, Remedy::repair},
     {},
     {}},
    {"E3",
     repaired_twice,
     approve_if,
     "R-S3",
     {Remedy::refund},
     Role::supervisor,
     refund(Fen{1'500'00}, &Amounts::depreciation, Fen{1'500'00})},
    {"E4", liner_opened, overridable, "R-P3", {}, {}, {}},
    {"E5",
     [] { return with(one_line("UND", Fen{59'00}, 6), Cause::broken, Condition::used); },
     approve,
     "R-S2",
     {Remedy::refund, Remedy::exchange_same},
     {},
     refund(Fen{59'00})},
    {"E6",
     [] { return with(one_line("MED", Fen{25'00}, 1), Cause::wrong_item); },
     deny,
     "R-P1",
     {},
     {},
     {}},
    {"E7",
     [] { return with(one_line("COS", Fen{180'00}, 2), Cause::disliked); },
     approve,
     "R-P2",
     {},
     {},
     refund(Fen{180'00})},
    {"E8",
     [] { return with(one_line("CLO", Fen{680'00}, 6), Cause::disliked); },
     approve_if,
     "R-P2",
     {},
     Role::supervisor,
     refund(Fen{680'00})},
    {"E9",
     [] { return without_receipt(0); },
     approve_if,
     "R-N",
     {Remedy::exchange_other, Remedy::store_credit},
     Role::supervisor,
     credit(Fen{35'00})},
    {"E10", [] { return without_receipt(3); }, overridable, "R-N", {}, {}, {}},
    {"E11", returned_already, deny, "R-I1", {}, {}, {}},
    {"E12",
     [] { return threshold_promotion(Cause::disliked); },
     approve,
     "R-P2",
     {},
     {},
     refund(Fen{100'00})},
    {"E13",
     [] { return threshold_promotion(Cause::broken); },
     approve,
     "R-S2",
     {},
     {},
     refund(Fen{128'57})},
    {"E14", exchanged_for_c, approve, "R-S2", {}, {}, collect(Fen{70'43})},
    {"E15",
     [] { return with(one_line("FRS", Fen{12'00}, 1), Cause::disliked); },
     overridable,
     "R-P1",
     {},
     {},
     {}},
    {"E16",
     [] { return at_a_distance("CLO"); },
     approve,
     "R-S5",
     {Remedy::refund},
     {},
     refund(Fen{150'00})},
    {"E17", [] { return at_a_distance("CUS"); }, overridable, "R-P1", {}, {}, {}},
    {"E18", expired_yoghurt, approve, "R-S1", {Remedy::refund}, {}, refund(Fen{6'90})},
    {"E19", clearance_shoes, approve, "R-S2", all_three, {}, refund(Fen{180'00})},
    {"E20", sixth_return, approve_if, "R-P2", {}, Role::supervisor, refund(Fen{100'00})},
    {"E21",
     gift_kept,
     approve,
     "R-P2",
     {},
     {},
     refund(Fen{100'00}, &Amounts::gift_deduction, Fen{20'00})},
    {"E22", points_earned, approve, "R-P2", {}, {}, points(Fen{120'00}, 120)},
    {"E23", own_goods, deny, "R-I7", {}, {}, {}},
    {"E24, each terminal by itself",
     [] { return with(one_line("CLO", Fen{100'00}, 1), Cause::disliked); },
     approve,
     "R-P2",
     {},
     {},
     refund(Fen{100'00})}};

Verdict verdict_of(ReturnCase asked) {
    return judge(asked, PolicyBook());
}

} // namespace

TEST_CASE("the worked examples of returns are judged as the rules say") {
    for (const Example& one : examples) {
        INFO(one.name);
        const Verdict verdict = verdict_of(one.asked());
        CHECK(code_of(verdict.response) == code_of(one.response));
        CHECK(verdict.reasons.at(0).rule == one.rule);
        if (!one.remedies.empty()) CHECK(verdict.remedies == one.remedies);
        CHECK(verdict.approval == one.approval);
        Amounts amounts = verdict.amounts;
        amounts.goods_value = {};
        CHECK(amounts == one.amounts);
    }
}

TEST_CASE("what else the worked examples of returns ask for is said") {
    CHECK(test::names(verdict_of(at_a_distance("CUS")), "R-S5"));
    CHECK(test::find_duty(verdict_of(at_a_distance("CLO")), DutyKind::freight_by_customer));
    CHECK(test::names(verdict_of(clearance_shoes()), "R-S6"));
    CHECK(test::names(verdict_of(sixth_return()), "R-F"));
    CHECK(verdict_of(liner_opened()).remedies.empty());
    const Verdict yoghurt = verdict_of(expired_yoghurt());
    REQUIRE(test::find_duty(yoghurt, DutyKind::link_complaint));
    CHECK(test::find_duty(yoghurt, DutyKind::link_complaint)->level == 3);
    CHECK(test::find_duty(yoghurt, DutyKind::stop_sale));
    REQUIRE(test::find_duty(yoghurt, DutyKind::compensation_right));
    CHECK(test::find_duty(yoghurt, DutyKind::compensation_right)->amount == Fen{1'000'00});
    const Verdict gift = verdict_of(gift_kept());
    REQUIRE(test::find_duty(gift, DutyKind::charge_gift));
    CHECK(test::find_duty(gift, DutyKind::charge_gift)->amount == Fen{20'00});
    const ReturnCase big = with(one_line("CLO", Fen{680'00}, 6), Cause::disliked);
    CHECK(test::names(verdict_of(big), "R-A"));
}

TEST_CASE("E24: once one terminal knows of the other's return, the line is used up") {
    ReturnCase asked = with(one_line("CLO", Fen{100'00}, 1), Cause::disliked);
    asked.sale.lines[0].qty_returned = 1;
    const Verdict verdict = verdict_of(asked);
    CHECK(verdict.response == Response::deny);
    CHECK(verdict.reasons.at(0).rule == "R-I1");
}

TEST_CASE("every rule is traced once a line, in the order I, S, P, N, F, A") {
    const std::vector<std::string_view> rules{
        "R-I1", "R-I2", "R-I3", "R-I4", "R-I5", "R-I6", "R-I7", "R-S1", "R-S2",
        "R-S3", "R-S4", "R-S5", "R-S6", "R-S7", "R-P1", "R-P2", "R-P3", "R-P4",
        "R-P5", "R-P6", "R-P7", "R-P8", "R-P9", "R-N",  "R-F",  "R-A"};
    for (const Example& one : examples) {
        INFO(one.name);
        const Verdict verdict = verdict_of(one.asked());
        std::vector<std::string_view> traced;
        for (const TraceStep& step : verdict.trace)
            traced.push_back(step.rule);
        const bool refused_at_once = verdict.lines.empty();
        CHECK(traced == (refused_at_once ? std::vector(rules.begin(), rules.begin() + 7) : rules));
        CHECK(std::ranges::count(verdict.trace, Outcome::decided, &TraceStep::outcome) == 1);
    }
}

} // namespace foyer::returns
