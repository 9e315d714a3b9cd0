// The life of a return from the verdict to the closed case (rules 4.2.6), through the tables.
#include "tests/desk/returns/return_desk.h"

namespace foyer::returns {
namespace {

using namespace test;

TEST_CASE("what the rules approve is settled, dealt with and closed") {
    ReturnDesk desk;
    const ReturnId id = return_id(1);
    REQUIRE(desk.act(opening(id)).empty());
    CHECK(desk.state(id).phase == Phase::approved);
    CHECK(desk::text_of(desk.state(id).number) == "TH01-261125-A0001");
    Settle settle = desk.settling(id);
    settle.references = {"4200001"};
    REQUIRE(desk.act(settle).empty());
    const State settled = desk.state(id);
    CHECK(settled.phase == Phase::settled);
    CHECK(settled.payouts == std::vector<Payment>{{Tender::wechat, Fen{169'00}, "4200001"}});
    CHECK(desk.act(Close{id}) == "4.2.6-close");
    REQUIRE(desk.act(Dispose{id, {{0, Disposition::scrap, 1'200, ""}}}).empty());
    CHECK(desk.state(id).phase == Phase::closed);
}

TEST_CASE("above the clerk's limit another person's PIN approves these amounts and no others") {
    ReturnDesk desk;
    const ReturnId id = return_id(1);
    REQUIRE(desk.act(opening(id, "KIT", Fen{680'00})).empty());
    CHECK(desk.state(id).phase == Phase::awaiting_approval);
    CHECK(desk.act(desk.settling(id)) == "4.2.6-settle");
    const Approve approve{id, desk.approval(id), {}};
    CHECK(desk.act(approve) == "4.0.1-approval");
    CHECK(desk.act(approve, clerk, clerk.staff) == "4.0-approver-self");
    CHECK(desk.act(approve, clerk, lead.staff) == "4.0.1-approver-limit");
    CHECK(
        desk.act(Approve{id, ApprovalId{{7}}, {}}, clerk, supervisor.staff) ==
        "4.0-approval-other");
    REQUIRE(desk.act(approve, clerk, supervisor.staff).empty());
    CHECK(desk.state(id).approved_by == supervisor.staff);
    Settle other = desk.settling(id);
    other.approval = ApprovalId{{7}};
    CHECK(desk.act(other) == "4.0-approval-other");
    CHECK(desk.act(desk.settling(id)).empty());
}

TEST_CASE("who may approve does so from their own session, but not what they opened") {
    ReturnDesk desk;
    REQUIRE(desk.act(opening(return_id(1), "KIT", Fen{680'00})).empty());
    CHECK(desk.act(Approve{return_id(1), desk.approval(return_id(1)), {}}, supervisor).empty());
    Open own = opening(return_id(2), "KIT", Fen{680'00});
    own.asked.sale.receipt_no = "other";
    REQUIRE(desk.act(own, lead).empty());
    CHECK(
        desk.act(Approve{return_id(2), desk.approval(return_id(2)), {}}, lead) == "4.0.1-approval");
}

TEST_CASE("a denial is told in words, or given all the same by who may") {
    ReturnDesk desk;
    Open open = opening(return_id(1), "UND", Fen{59'00});
    open.asked.request[0].cause = Cause::disliked;
    open.asked.request[0].hygiene_seal_ok = false;
    REQUIRE(desk.act(open).empty());
    const State judged = desk.state(return_id(1));
    CHECK(judged.phase == Phase::judged);
    CHECK(judged.verdict.response == Response::deny_overridable);
    const ApprovalId given = approval_id(judged.id, judge_overridden(judged.asked, PolicyBook()));
    const Override all_the_same{judged.id, given, "老顾客"};
    CHECK(desk.act(all_the_same) == "4.0.1-approval");
    CHECK(desk.act(all_the_same, clerk, lead.staff) == "4.0.1-approver-limit");
    CHECK(desk.act(Deny{judged.id, " "}) == "4.2.6-deny-told");
    SECTION("told") {
        REQUIRE(desk.act(Deny{judged.id, "贴身衣物拆封后不退"}).empty());
        CHECK(desk.state(judged.id).phase == Phase::denied);
        CHECK(desk.state(judged.id).told == "贴身衣物拆封后不退");
        CHECK(desk.act(LinkComplaint{judged.id, CaseId{{3}}}).empty());
    }
    SECTION("given") {
        REQUIRE(desk.act(all_the_same, clerk, supervisor.staff).empty());
        const State given_state = desk.state(judged.id);
        CHECK(given_state.phase == Phase::approved);
        CHECK(given_state.verdict.amounts.refund == Fen{59'00});
        CHECK(given_state.first_verdict.response == Response::deny_overridable);
        CHECK(desk.act(desk.settling(judged.id)).empty());
    }
}

TEST_CASE("a hard denial is overridden by nobody") {
    ReturnDesk desk;
    Open open = opening(return_id(1), "MED", Fen{20'00});
    open.asked.request[0].cause = Cause::wrong_item;
    REQUIRE(desk.act(open).empty());
    const ApprovalId any = desk.approval(return_id(1));
    CHECK(desk.act(Override{return_id(1), any, "x"}, manager) == "4.2.2-hard");
}

TEST_CASE("an exchange is one transaction of two sides") {
    ReturnDesk desk;
    Open open = opening(return_id(1), "KIT", Fen{128'57});
    open.asked.demand = Demand::exchange_other;
    CHECK(desk.act(open) == "4.2.5-new-goods");
    open.asked.exchange_for = NewGoods{"C", "KIT", Fen{199'00}};
    REQUIRE(desk.act(open).empty());
    REQUIRE(desk.act(desk.settling(return_id(1))).empty());
    const State settled = desk.state(return_id(1));
    CHECK(settled.payouts.empty());
    REQUIRE(settled.collected);
    CHECK(settled.collected->amount == Fen{70'43});
}

TEST_CASE("a repair has a ticket until the customer has the goods back") {
    ReturnDesk desk;
    const ReturnId id = return_id(1);
    Open open = opening(id, "SAP", Fen{150'00});
    open.asked.demand = Demand::repair;
    open.asked.request[0].cause = Cause::malfunction;
    REQUIRE(desk.act(open).empty());
    REQUIRE(desk.act(desk.settling(id)).empty());
    CHECK(desk.act(Dispose{id, {{0, Disposition::repair, 0, ""}}}) == "4.2.6-repair-ticket");
    REQUIRE(desk.act(ReceiveForRepair{id, 0, "SN-1", "不加热", ""}).empty());
    REQUIRE(desk.act(Dispose{id, {{0, Disposition::repair, 0, ""}}}).empty());
    CHECK(desk.act(Close{id}) == "4.2.6-close-repair");
    CHECK(desk.act(SendForRepair{id, 0, "维修部", {2026, 12, 26}}) == "4.2.6-repair-promise");
    REQUIRE(desk.act(SendForRepair{id, 0, "维修部", {2026, 12, 25}}).empty());
    CHECK_FALSE(is_overdue(desk.state(id).repairs[0], {2026, 12, 25}));
    CHECK(is_overdue(desk.state(id).repairs[0], {2026, 12, 26}));
    CHECK(open_repairs(*desk.writer, 10)->size() == 1);
    REQUIRE(desk.act(TakeBackFromRepair{id, 0, RepairResult::repaired, ""}).empty());
    REQUIRE(desk.act(HandOutRepaired{id, 0}).empty());
    CHECK(open_repairs(*desk.writer, 10)->empty());
    CHECK(desk.act(Close{id}).empty());
}

TEST_CASE("goods go to the warehouse, are counted by both, and a difference is explained") {
    ReturnDesk desk;
    const BatchId batch{{8}};
    REQUIRE(desk.act(opening(return_id(1))).empty());
    REQUIRE(desk.act(desk.settling(return_id(1))).empty());
    const HandOver hand_over{batch, {{return_id(1), 0, 1}}};
    CHECK(desk.act(hand_over) == "4.2.6-batch-goods");
    REQUIRE(desk.act(Dispose{return_id(1), {{0, Disposition::vendor, 0, ""}}}).empty());
    CHECK(goods_without_batch(*desk.writer, 10)->size() == 1);
    REQUIRE(desk.act(hand_over).empty());
    CHECK(goods_without_batch(*desk.writer, 10)->empty());
    CHECK(desk.act(HandOver{BatchId{{9}}, hand_over.items}) == "4.2.6-batch-twice");
    REQUIRE(desk.act(Count{batch, BatchSide::desk, 1}).empty());
    CHECK(desk.act(Reconcile{batch, ""}) == "4.2.6-batch-count");
    REQUIRE(desk.act(Count{batch, BatchSide::warehouse, 0}).empty());
    CHECK(desk.act(Reconcile{batch, ""}) == "4.2.6-batch-explain");
    CHECK(open_batches(*desk.writer, 10)->size() == 1);
    REQUIRE(desk.act(Reconcile{batch, "路上破损"}).empty());
    CHECK(batch_of(*desk.writer, batch)->difference == -1);
    CHECK(open_batches(*desk.writer, 10)->empty());
}

} // namespace
} // namespace foyer::returns
