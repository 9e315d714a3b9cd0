// Every no about a return is given somewhere, and says what to do instead.
#include <set>

#include "desk/returns/batch_refusals.h"
#include "desk/returns/policy_refusals.h"
#include "desk/returns/return_refusals.h"
#include "desk/returns/return_transitions.h"
#include "tests/desk/returns/return_desk.h"

namespace foyer::returns {
namespace {

using namespace test;
using Because = Objection;

struct Line {
    const char* said;
    Because because;
    State state;
    Command command;
    Facts facts = {};
    desk::Actor actor = clerk;
    StaffId approver = {};
};

State judged(const Open& open) {
    const desk::Circumstance here{noon, clerk, {}, &shanghai};
    const auto decision = decide(Command(open), Facts{}, here);
    INFO(rule_in(decision));
    REQUIRE(std::holds_alternative<std::vector<Event>>(decision));
    return evolve({}, std::get<0>(decision)[0], {{}, 1, 1, noon, clerk.staff, {}});
}
State settled(const Open& open) {
    State state = judged(open);
    state.phase = Phase::settled;
    return state;
}
template <class Change>
Open open_with(Change change) {
    Open open = opening(return_id(1));
    change(open);
    return open;
}
Open denied_underwear() {
    return open_with([](Open& open) {
        open.asked.sale.lines[0].category = "UND";
        open.asked.request[0].cause = Cause::disliked;
    });
}
Open allergy() {
    return open_with([](Open& open) {
        open.asked.sale.lines[0].category = "COS";
        open.asked.request[0].cause = Cause::allergy;
    });
}
Facts with_line(LineRecord record) {
    Facts facts;
    facts.lines[1] = record;
    return facts;
}
State in_repair(bool sent) {
    State state = settled(opening(return_id(1)));
    Repair repair;
    if (sent) repair.sent_at = noon;
    state.repairs = {repair};
    return state;
}

std::vector<Line> lines_of_opening() {
    const ReturnId id = return_id(1);
    LineRecord other;
    other.bought = 2;
    other.net_paid = Fen{1};
    LineRecord priced;
    priced.price_corrected = 1;
    const std::string long_text(2000, 'x');
    return {
        {"many", Because::too_many_lines, {}, open_with([](Open& o) {
             o.asked.request.resize(61);
         })},
        {"no goods", Because::goods_missing, {}, open_with([](Open& o) { o.goods.clear(); })},
        {"long", Because::text_too_long, {}, open_with([&](Open& o) { o.words = long_text; })},
        {"no receipt", Because::receipt_missing, {}, open_with([](Open& o) {
             o.asked.sale.receipt_no = " ";
         })},
        {"no serial", Because::serial_missing, {}, open_with([](Open& o) {
             o.asked.sale.lines[0].category = "PHN";
             o.goods[0].serial.clear();
         })},
        {"no batch", Because::batch_missing, {}, open_with([](Open& o) {
             o.asked.sale.lines[0].category = "INF";
             o.goods[0].batch.clear();
         })},
        {"other sale", Because::other_sale, {}, opening(id), with_line(other)},
        {"price twice",
         Because::price_twice,
         {},
         open_with([](Open& o) {
             o.asked.request[0].cause = Cause::price_error;
             o.asked.request[0].right_price = Fen{100'00};
         }),
         with_line(priced)},
        {"payments", Because::payments_wrong, {}, open_with([](Open& o) {
             o.paid_with[0].amount = Fen{-1};
         })},
        {"exchange for nothing", Because::new_goods_missing, {}, open_with([](Open& o) {
             o.asked.demand = Demand::exchange_other;
         })}};
}

std::vector<Line> lines_of_answers() {
    const ReturnId id = return_id(1);
    const State dear = judged(opening(id, "KIT", Fen{680'00}));
    const State no_ = judged(denied_underwear());
    const State sick = judged(allergy());
    const Approve approve{id, approval_id(id, dear.verdict), {}};
    const auto with_role = [](desk::Role role) {
        Facts facts;
        facts.approver_role = role;
        return facts;
    };
    const State hard = judged(open_with([](Open& o) {
        o.asked.sale.lines[0].category = "MED";
        o.asked.request[0].cause = Cause::wrong_item;
    }));
    const ApprovalId any{{7}};
    return {
        {"other approval", Because::other_approval, dear, Approve{id, any, {}}},
        {"approve a no", Because::verdict_is_no, no_, Approve{id, any, {}}},
        {"deny a yes", Because::verdict_is_yes, sick, Deny{id, "x"}},
        {"no PIN", Because::approval_needed, dear, approve},
        {"own PIN", Because::approver_is_actor, dear, approve, with_role(desk::Role::supervisor),
         clerk, clerk.staff},
        {"lead's PIN", Because::approver_limit, dear, approve, with_role(desk::Role::lead), clerk,
         lead.staff},
        {"no note", Because::conditions_open, sick, Approve{id, approval_id(id, sick.verdict), {}}},
        {"hard", Because::hard_denial, hard, Override{id, any, "x"}, {}, manager},
        {"no reason", Because::reason_missing, dear, Cancel{id, " "}},
        {"nothing told", Because::told_missing, no_, Deny{id, ""}}};
}

std::vector<Line> lines_of_settling() {
    const ReturnId id = return_id(1);
    const State approved = judged(opening(id));
    const State open = settled(opening(id));
    const ApprovalId approval = approval_id(id, approved.verdict);
    LineRecord gone;
    gone.returned = 1;
    Facts batched;
    batched.in_batch = {0};
    State disposed = open;
    disposed.phase = Phase::goods_disposed;
    State complaint =
        settled(open_with([](Open& o) { o.asked.request[0].cause = Cause::spoiled; }));
    complaint.disposed[0] = DisposedGoods{};
    complaint.phase = Phase::goods_disposed;
    State repairing = in_repair(true);
    repairing.disposed[0] = DisposedGoods{};
    repairing.phase = Phase::goods_disposed;
    const auto dispose = [&](DisposedGoods goods) { return Dispose{id, {goods}}; };
    return {
        {"line gone", Because::line_gone, approved, Settle{id, approval, {}, {}, {}, ""},
         with_line(gone)},
        {"drawer", Because::drawer_wrong, approved, Settle{id, approval, Fen{-1}, {}, {}, ""}},
        {"no complaint", Because::complaint_missing, open, LinkComplaint{id, {}}},
        {"nothing", Because::nothing_disposed, open, Dispose{id, {}}},
        {"elsewhere", Because::not_at_desk, open, dispose({7, Disposition::shelf, 0, ""})},
        {"what", Because::disposition_missing, open, dispose({0, Disposition::none, 0, ""})},
        {"weight", Because::scrap_weight, open, dispose({0, Disposition::scrap, 0, ""})},
        {"in batch", Because::in_batch, open, dispose({0, Disposition::shelf, 0, ""}), batched},
        {"no ticket", Because::repair_ticket_missing, open,
         dispose({0, Disposition::repair, 0, ""})},
        {"goods left", Because::goods_left, disposed, Close{id}},
        {"complaint", Because::complaint_not_linked, complaint, Close{id}},
        {"repair left", Because::repair_left, repairing, Close{id}},
        {"position", Because::repair_position, open, ReceiveForRepair{id, 7, "S", "F", ""}},
        {"fault", Because::repair_fault, open, ReceiveForRepair{id, 0, "S", "", ""}},
        {"twice", Because::repair_twice, in_repair(false), ReceiveForRepair{id, 0, "S", "F", ""}},
        {"unknown", Because::repair_unknown, open, SendForRepair{id, 0, "V", {2026, 12, 1}}},
        {"vendor", Because::repair_vendor, in_repair(false),
         SendForRepair{id, 0, "", {2026, 12, 1}}},
        {"promise", Because::repair_promise, in_repair(false),
         SendForRepair{id, 0, "V", {2026, 11, 24}}},
        {"not away", Because::repair_not_away, in_repair(false),
         TakeBackFromRepair{id, 0, RepairResult::repaired, ""}},
        {"not back", Because::repair_not_back, in_repair(true), HandOutRepaired{id, 0}},
        {"sent", Because::repair_sent, in_repair(true), SendForRepair{id, 0, "V", {2026, 12, 1}}}};
}

TEST_CASE("every no about a return is given, with its rule and a way out") {
    std::set<Because> given;
    for (const auto& lines : {lines_of_opening(), lines_of_answers(), lines_of_settling()})
        for (const Line& line : lines) {
            INFO(line.said);
            Facts facts = line.facts;
            facts.state = line.state;
            const auto decision =
                decide(line.command, facts, {noon, line.actor, line.approver, &shanghai});
            CHECK(rule_in(decision) == refuse(line.because).rule);
            CHECK_FALSE(refuse(line.because).instead.text.empty());
            given.insert(line.because);
        }
    CHECK(given.size() == static_cast<std::size_t>(Because::count_));
}

TEST_CASE("every verb is refused out of its phase, and to who is not of the desk") {
    for (std::size_t i = 0; i < verbs_count; ++i) {
        const auto verb = static_cast<Verb>(i);
        State state;
        state.phase = verb == Verb::open ? Phase::closed : Phase::cancelled;
        const auto phase = refusal_of(verb, state, clerk);
        REQUIRE(phase);
        CHECK(phase->rule == "4.2.6-" + std::string(code_of(verb)));
        CHECK_FALSE(phase->instead.text.empty());
        CHECK(refusal_of(verb, state, quality)->rule == "4.0.1-" + std::string(code_of(verb)));
        state.read_only = true;
        CHECK(refusal_of(verb, state, clerk)->rule == "4.2.6-newer");
    }
}

TEST_CASE("every no about batches and the policy has a rule of its own and a way out") {
    std::set<std::string> rules;
    for (std::size_t i = 0; i < static_cast<std::size_t>(BatchObjection::count_); ++i)
        rules.insert(refuse(static_cast<BatchObjection>(i)).rule);
    for (std::size_t i = 0; i < static_cast<std::size_t>(PolicyObjection::count_); ++i)
        rules.insert(refuse(static_cast<PolicyObjection>(i)).rule);
    CHECK(rules.size() == 22);
}

TEST_CASE("a batch is refused in every way that it can be wrong") {
    const desk::Circumstance here{noon, clerk, {}, &shanghai};
    const BatchId id{{8}};
    Batch open;
    open.id = id;
    open.items = {{return_id(1), 0, 2}};
    Batch over = open;
    over.reconciled_at = noon;
    Batch counted = open;
    counted.counted_by_desk = 2;
    counted.counted_by_warehouse = 1;
    const HandOver hand_over{id, {{return_id(1), 0, 2}}};
    const auto rule = [&](const BatchCommand& command, const BatchFacts& facts) {
        return rule_in(decide(command, facts, here));
    };
    using B = BatchObjection;
    CHECK(
        rule_in(decide(BatchCommand(hand_over), {}, {noon, quality, {}, &shanghai})) ==
        refuse(B::not_allowed).rule);
    CHECK(rule(hand_over, {open, {{true, false, 2}}}) == refuse(B::known_already).rule);
    CHECK(rule(Count{id, BatchSide::desk, 1}, {}) == refuse(B::unknown).rule);
    CHECK(rule(HandOver{id, {}}, {}) == refuse(B::nothing).rule);
    CHECK(rule(hand_over, {{}, {{false, false, 2}}}) == refuse(B::not_disposed).rule);
    CHECK(rule(hand_over, {{}, {{true, true, 2}}}) == refuse(B::in_batch).rule);
    CHECK(rule(hand_over, {{}, {{true, false, 3}}}) == refuse(B::pieces).rule);
    CHECK(rule(Count{id, BatchSide::desk, 1}, {over, {}}) == refuse(B::reconciled).rule);
    CHECK(rule(Reconcile{id, ""}, {open, {}}) == refuse(B::not_counted).rule);
    CHECK(rule(Reconcile{id, ""}, {counted, {}}) == refuse(B::explanation).rule);
}

} // namespace
} // namespace foyer::returns
