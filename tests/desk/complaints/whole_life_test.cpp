// From registered to closed and back: the verbs that lead a complaint to its end, with their guards
// (rules 4.1.4, 4.8), through the real tables.
#include <catch2/catch_test_macros.hpp>

#include "base/text.h"
#include "desk/complaints/closing.h"
#include "desk/complaints/code_lists.h"
#include "desk/complaints/follow_up.h"
#include "desk/complaints/transitions.h"
#include "tests/desk/complaints/complaint_desk.h"
#include "tests/desk/complaints/random_complaints.h"

namespace foyer::complaints {
namespace {

Close closing(CaseId id) {
    return {id, "退款并致歉，顾客当面同意", Finding::none, "", "", ""};
}

// A complaint about milk_case that a clerk has in hand, with its finding.
void in_work(ComplaintDesk& desk, CaseId id = milk_case) {
    REQUIRE(desk.act(registering(id, milk_intake())).empty());
    REQUIRE(desk.act(Take{id}).empty());
    REQUIRE(desk.act(Find{id, Finding::established, "shelf_care"}).empty());
}

void resolved(ComplaintDesk& desk, CaseId id = milk_case) {
    in_work(desk, id);
    REQUIRE(desk.act(Propose{id, Remedy::refund, Fen{18'90}, ""}).empty());
    REQUIRE(desk.act(AcceptOffer{id}).empty());
}

// What somebody who wants to get it done would do next.
Command useful_step(test::SeededRandom& random, const State& state) {
    const CaseId id = state.id;
    switch (state.phase) {
    case Phase::registered: return Take{id};
    case Phase::assigned: return Accept{id, ""};
    case Phase::proposed: return AcceptOffer{id};
    case Phase::resolved: break;
    case Phase::waiting_customer:
    case Phase::waiting_external: return Resume{id};
    default:
        if (random.number(2) == 0) return Find{id, Finding::established, "supplier"};
        return Propose{id, Remedy::apology, {}, ""};
    }
    if (random.number(2) == 0) {
        return FollowUp{id, FollowUpOutcome::satisfied, 4, "", {}, false};
    }
    Close close = closing(id);
    if (random.number(2) == 0) close.skip_follow_up = "customer_refused";
    if (random.number(2) == 0) close.excuse = "顾客自己来取了";
    return close;
}

} // namespace

TEST_CASE("a complaint goes from the customer's words to a closed loop", "[complaints]") {
    ComplaintDesk desk;
    resolved(desk);
    CHECK(desk.state(milk_case).answer == CustomerAnswer::accepted);
    CHECK(desk.state(milk_case).follow_up.has_value());
    CHECK(desk.act(closing(milk_case), supervisor_here) == "4.1.4-close-follow-up");
    CHECK(
        desk.act(FollowUp{milk_case, FollowUpOutcome::satisfied, 5, "", {}, false}, clerk) ==
        "4.8-own-case");
    CHECK(desk.act(FollowUp{milk_case, FollowUpOutcome::satisfied, 5, "", {}, false}, other_clerk)
              .empty());
    CHECK(desk.act(closing(milk_case), supervisor_here).empty());
    const State state = desk.state(milk_case);
    CHECK(state.phase == Phase::closed);
    CHECK(state.satisfaction == 5);
    CHECK(state.resolution == "退款并致歉，顾客当面同意");
    CHECK(running_clocks(state).empty());
}

TEST_CASE("closing asks for what is missing, one thing at a time", "[complaints]") {
    ComplaintDesk desk;
    State state;
    state.phase = Phase::resolved;
    state.intake = milk_intake();
    state.promises.push_back({monday_ten, monday_ten + hour_ms, "call back", false, {}, {}});
    state.intake.relay.emplace();
    CHECK(
        close_needs(state, 1) ==
        std::vector{
            CloseNeed::finding, CloseNeed::cause, CloseNeed::resolution, CloseNeed::answer,
            CloseNeed::promises, CloseNeed::follow_up, CloseNeed::children,
            CloseNeed::authority_reply});
    Close close{milk_case,  "十个字以上的处理结果说明", Finding::partial,
                "supplier", "customer_refused",         "the parcel was lost"};
    CHECK(
        close_needs(state, close, 0) == std::vector{CloseNeed::answer, CloseNeed::authority_reply});
}

TEST_CASE("a bulk close is refused with the same words as a single one (T10)", "[complaints]") {
    ComplaintDesk desk;
    resolved(desk);
    State state = desk.state(milk_case);
    state.root_cause.clear();
    Facts facts;
    facts.state = state;
    const auto refused = decide(closing(milk_case), facts, at(desk.now, supervisor_here));
    CHECK(rule_in(refused) == "4.1.4-close-cause");
    CHECK(std::get<desk::Refusal>(refused) == refusal_of(CloseNeed::cause));
}

TEST_CASE("what the dialog brings along is written before the end", "[complaints]") {
    ComplaintDesk desk;
    resolved(desk);
    REQUIRE(desk.act(MakePromise{milk_case, desk.now + hour_ms, "寄回发票"}).empty());
    Close close = closing(milk_case);
    close.skip_follow_up = "customer_refused";
    CHECK(desk.act(close, supervisor_here) == "4.1.4-close-promises");
    close.excuse = "顾客自己来取了";
    close.finding = Finding::partial;
    close.cause = "supplier";
    CHECK(desk.act(close, supervisor_here).empty());
    const State state = desk.state(milk_case);
    CHECK(state.finding == Finding::partial);
    CHECK(state.root_cause == "supplier");
    CHECK_FALSE(is_open(state.promises.back()));
    CHECK(state.skip_follow_up == "customer_refused");
}

TEST_CASE("money above the limit needs somebody who may, and never oneself", "[complaints]") {
    ComplaintDesk desk;
    in_work(desk);
    const Propose wide{milk_case, Remedy::refund_and_compensation, Fen{1'018'90}, ""};
    CHECK(desk.act(wide) == "4.0.1-approval");
    CHECK(desk.act(wide, clerk, clerk.staff) == "4.0.1-two-persons");
    CHECK(desk.act(wide, clerk, lead.staff) == "4.0.1-approver-limit");
    CHECK(desk.act(wide, clerk, staff_id(99)) == "4.0.1-approval");
    CHECK(desk.act(wide, clerk, supervisor_here.staff).empty());
    CHECK(desk.state(milk_case).proposal->approver == supervisor_here.staff);
}

TEST_CASE("goodwill is limited by the case and by the day", "[complaints]") {
    ComplaintDesk desk;
    for (std::uint8_t n = 1; n <= 4; ++n)
        in_work(desk, case_id(n));
    CHECK(desk.act(Propose{case_id(1), Remedy::compensation, Fen{20'01}, ""}) == "4.0.1-approval");
    CHECK(desk.act(Propose{case_id(1), Remedy::compensation, Fen{20'00}, ""}).empty());
    CHECK(desk.act(Propose{case_id(2), Remedy::compensation, Fen{20'00}, ""}).empty());
    CHECK(desk.act(Propose{case_id(3), Remedy::compensation, Fen{20'00}, ""}) == "4.0.1-approval");
    CHECK(desk.act(Propose{case_id(3), Remedy::compensation, Fen{10'00}, ""}).empty());
    CHECK(desk.act(RejectOffer{case_id(2), "太少"}).empty());
    CHECK(desk.act(Propose{case_id(4), Remedy::compensation, Fen{20'00}, ""}).empty());
    desk.now = desk.now + day_ms;
    CHECK(desk.act(Propose{case_id(2), Remedy::compensation, Fen{20'00}, ""}).empty());
}

TEST_CASE("the second refusal of the customer raises the level", "[complaints]") {
    ComplaintDesk desk;
    in_work(desk);
    const int level = desk.state(milk_case).level;
    for (int n = 0; n < 2; ++n) {
        REQUIRE(desk.act(Propose{milk_case, Remedy::apology, {}, ""}).empty());
        CHECK(desk.act(RejectOffer{milk_case, "不接受"}).empty());
    }
    CHECK(desk.state(milk_case).level == level + 1);
    CHECK(
        supervisor_reasons(desk.state(milk_case)) == std::vector{SupervisorReason::rejected_twice});
}

TEST_CASE("two bounces bring the case before a supervisor", "[complaints]") {
    ComplaintDesk desk;
    REQUIRE(desk.act(registering(milk_case, milk_intake())).empty());
    for (int n = 0; n < 2; ++n) {
        REQUIRE(desk.act(Assign{milk_case, {}, {"fresh"}, ""}).empty());
        CHECK(desk.act(Bounce{milk_case, ""}) == "4.1.4-bounce-reason");
        CHECK(desk.act(Bounce{milk_case, "不是我们的货"}).empty());
    }
    CHECK(desk.state(milk_case).phase == Phase::registered);
    CHECK(desk.state(milk_case).assignments.empty());
    CHECK(
        supervisor_reasons(desk.state(milk_case)) == std::vector{SupervisorReason::bounced_twice});
}

TEST_CASE("waiting stops proposal and resolution, and pushes them back (T4)", "[complaints]") {
    ComplaintDesk desk;
    REQUIRE(desk.act(registering(milk_case, milk_intake())).empty());
    REQUIRE(desk.act(Take{milk_case}).empty());
    REQUIRE(desk.act(RaiseLevel{milk_case, 4, "孩子"}).empty());
    desk.now = shanghai_time({2026, 11, 24}, 9, 0);
    const Limit before = desk.state(milk_case).limits.resolve;
    CHECK(desk.act(WaitForOthers{milk_case, desk.now + 6 * hour_ms, "送检"}) == "4.0.1-lead");
    CHECK(desk.act(WaitForCustomer{milk_case, desk.now, "等小票"}) == "4.1.4-wait-until");
    CHECK(desk.act(WaitForCustomer{milk_case, desk.now + 6 * hour_ms, "等小票"}).empty());
    const auto clocks = running_clocks(desk.state(milk_case));
    REQUIRE(clocks.size() == 1);
    CHECK(clocks.front().kind == ClockKind::waiting);
    desk.now = shanghai_time({2026, 11, 24}, 15, 0);
    CHECK(desk.act(Resume{milk_case}).empty());
    CHECK(desk.state(milk_case).phase == Phase::in_progress);
    CHECK(desk.state(milk_case).limits.resolve.due > before.due);
    CHECK(desk.state(milk_case).pauses.size() == 1);
}

TEST_CASE("a reopened clock goes on where it stood (T8)", "[complaints]") {
    ComplaintDesk desk;
    REQUIRE(desk.act(registering(milk_case, queue_intake())).empty());
    REQUIRE(desk.act(Take{milk_case}).empty());
    REQUIRE(desk.act(Find{milk_case, Finding::established, "staff_skill"}).empty());
    // Same day, from 10:00 to 21:30: 90 % are gone at 20:21.
    desk.now = shanghai_time({2026, 11, 23}, 20, 21);
    REQUIRE(desk.act(Propose{milk_case, Remedy::apology, {}, ""}).empty());
    REQUIRE(desk.act(AcceptOffer{milk_case}).empty());
    desk.now = shanghai_time({2026, 11, 25}, 11, 0);
    REQUIRE(desk.act(Reopen{milk_case, "又等了半小时"}).empty());
    const State state = desk.state(milk_case);
    const Time now = shanghai_time({2026, 11, 25}, 11, 0);
    CHECK(urgency(state.limits.resolve, now) == Urgency::at_risk);
    CHECK(state.limits.resolve.due > now);
    CHECK(state.limits.resolve.due < now + 90 * minute_ms);
}

TEST_CASE("the second reopening raises the level", "[complaints]") {
    ComplaintDesk desk;
    resolved(desk);
    const int level = desk.state(milk_case).level;
    CHECK(desk.act(Reopen{milk_case, ""}) == "4.1.4-reopen-reason");
    CHECK(desk.act(Reopen{milk_case, "还是坏的"}).empty());
    CHECK(desk.state(milk_case).level == level);
    REQUIRE(desk.act(Propose{milk_case, Remedy::apology, {}, ""}).empty());
    REQUIRE(desk.act(AcceptOffer{milk_case}).empty());
    CHECK(desk.act(Reopen{milk_case, "第二次"}).empty());
    CHECK(desk.state(milk_case).level == level + 1);
}

TEST_CASE("follow-up calls: apart, in two halves of a day, three at most", "[complaints]") {
    ComplaintDesk desk;
    resolved(desk);
    const FollowUp nobody{milk_case, FollowUpOutcome::unreachable, 0, "", {}, false};
    Close close = closing(milk_case);
    close.skip_follow_up = "no_contact";
    CHECK(desk.act(nobody, other_clerk).empty());
    CHECK(desk.act(nobody, other_clerk) == "4.8-too-soon");
    CHECK(desk.act(close, supervisor_here) == "4.8-no-contact");
    desk.now = shanghai_time({2026, 11, 24}, 9, 30);
    CHECK(desk.act(nobody, other_clerk).empty());
    desk.now = shanghai_time({2026, 11, 24}, 15, 0);
    CHECK(desk.act(nobody, other_clerk).empty());
    CHECK_FALSE(desk.state(milk_case).follow_up.has_value());
    CHECK(desk.act(close, supervisor_here).empty());
}

TEST_CASE("three calls in the same morning are not three tries", "[complaints]") {
    ComplaintDesk desk;
    resolved(desk);
    const FollowUp nobody{milk_case, FollowUpOutcome::unreachable, 0, "", {}, false};
    desk.now = shanghai_time({2026, 11, 24}, 14, 0);
    CHECK(desk.act(nobody, other_clerk).empty());
    desk.now = shanghai_time({2026, 11, 24}, 16, 30);
    CHECK(desk.act(nobody, other_clerk).empty());
    desk.now = shanghai_time({2026, 11, 24}, 19, 0);
    CHECK(desk.act(nobody, other_clerk) == "4.8-half-day");
}

TEST_CASE("who is not satisfied is heard again", "[complaints]") {
    ComplaintDesk desk;
    resolved(desk);
    FollowUp call{milk_case, FollowUpOutcome::dissatisfied, 1, "", {}, true};
    CHECK(desk.act(call, other_clerk) == "4.8-dissatisfied");
    call.text = "没有人道歉";
    CHECK(desk.act(call, other_clerk).empty());
    CHECK(desk.state(milk_case).phase == Phase::in_progress);
    CHECK(desk.state(milk_case).satisfaction == 1);
}

TEST_CASE("merging: same customer or cause, never itself, never in a circle", "[complaints]") {
    ComplaintDesk desk;
    const CaseId other = case_id(2), unlike = case_id(3);
    in_work(desk);
    desk.now = desk.now + hour_ms;
    in_work(desk, other);
    REQUIRE(desk.act(registering(unlike, queue_intake())).empty());
    CHECK(desk.act(Merge{milk_case, milk_case}, lead) == "4.1.4-merge-itself");
    CHECK(desk.act(Merge{milk_case, case_id(77)}, lead) == "4.1.4-merge-target");
    CHECK(desk.act(Merge{milk_case, unlike}, lead) == "4.1.4-merge-unlike");
    CHECK(desk.act(Merge{milk_case, other}, clerk) == "4.0.1-lead");
    const Limit before = desk.state(other).limits.resolve;
    CHECK(desk.act(Merge{milk_case, other}, lead).empty());
    CHECK(desk.state(milk_case).phase == Phase::merged);
    CHECK(desk.state(other).intake.received_at == monday_ten);
    CHECK(desk.state(other).limits.resolve.due <= before.due);
    CHECK(desk.act(Merge{other, milk_case}, lead) == "4.1.4-merge-target");
    CHECK(desk.act(Unmerge{milk_case}, lead).empty());
    CHECK(desk.state(milk_case).phase == Phase::in_progress);
    CHECK(desk.state(other).limits.resolve == before);
}

TEST_CASE("a case does not close before its parts", "[complaints]") {
    ComplaintDesk desk;
    const CaseId part = case_id(2), third = case_id(3);
    resolved(desk);
    in_work(desk, part);
    in_work(desk, third);
    CHECK(desk.act(JoinParent{part, part}, lead) == "4.1.4-merge-itself");
    CHECK(desk.act(JoinParent{part, milk_case}, lead).empty());
    CHECK(desk.act(JoinParent{third, part}, lead) == "4.1.4-part-of-part");
    CHECK(desk.act(JoinParent{milk_case, third}, lead) == "4.1.4-part-of-part");
    Close close = closing(milk_case);
    close.skip_follow_up = "customer_refused";
    CHECK(desk.act(close, supervisor_here) == "4.1.4-close-parts");
    CHECK(desk.act(Withdraw{part, "算了"}).empty());
    CHECK(desk.act(close, supervisor_here).empty());
}

TEST_CASE("an authority is answered before the case closes", "[complaints]") {
    ComplaintDesk desk;
    Intake intake = milk_intake();
    intake.channel = Channel::relay_12315;
    intake.relay = Relay{"12315", "SJ-1", "", "", {2026, 11, 23}, std::nullopt};
    REQUIRE(desk.act(registering(milk_case, intake)).empty());
    REQUIRE(desk.act(Take{milk_case}).empty());
    REQUIRE(desk.act(Find{milk_case, Finding::established, "supplier"}).empty());
    REQUIRE(desk.act(Propose{milk_case, Remedy::apology, {}, ""}).empty());
    REQUIRE(desk.act(AcceptOffer{milk_case}).empty());
    Close close = closing(milk_case);
    close.skip_follow_up = "customer_refused";
    CHECK(desk.act(close, manager) == "4.1.4-close-reply");
    CHECK(desk.act(ReplyToAuthority{milk_case, ""}) == "4.1.6-reply-document");
    CHECK(desk.act(ReplyToAuthority{milk_case, "答复函 2026-11"}).empty());
    CHECK(desk.act(ReplyToAuthority{milk_case, "again"}) == "4.1.6-no-reply-due");
    CHECK(desk.act(close, manager).empty());
}

TEST_CASE("the level falls only to its minimum, with a reason", "[complaints]") {
    ComplaintDesk desk;
    in_work(desk);
    const int minimum = desk.state(milk_case).minimum_level;
    REQUIRE(desk.act(RaiseLevel{milk_case, 4, "媒体"}).empty());
    CHECK(desk.act(LowerLevel{milk_case, minimum, "误会"}, lead) == "4.0.1-supervisor");
    CHECK(desk.act(LowerLevel{milk_case, minimum, ""}, supervisor_here) == "4.1.3-lower-reason");
    CHECK(
        desk.act(LowerLevel{milk_case, minimum - 1, "误会"}, supervisor_here) ==
        (minimum == 1 ? "4.1.3-not-lower" : "4.1.3-minimum"));
    CHECK(desk.act(LowerLevel{milk_case, minimum, "误会"}, supervisor_here).empty());
    CHECK(desk.state(milk_case).level == minimum);
}

TEST_CASE("100,000 verbs never close a complaint past its guards", "[complaints]") {
    test::SeededRandom random(2026);
    const std::vector<desk::Actor> actors{clerk, other_clerk, lead, supervisor_here, manager};
    Time now = monday_ten;
    Facts facts;
    std::int64_t seq = 0;
    int closed = 0, acts = 0;
    for (int verb = 0; verb < 100'000; ++verb) {
        if (facts.state.phase == Phase::draft || facts.state.closed_at) facts.state = State{};
        const desk::Actor actor = one_of(random, actors);
        const bool useful = random.number(2) == 0;
        const Command command = facts.state.phase == Phase::draft
            ? Command{registering(milk_case, random_intake(random))}
            : useful ? useful_step(random, facts.state)
                     : random_command(random, milk_case, now);
        const State before = facts.state;
        const auto decision = decide(command, facts, at(now, actor));
        now = now + static_cast<std::int64_t>(random.number(4 * hour_ms));
        const auto* events = std::get_if<std::vector<Event>>(&decision);
        if (events == nullptr) continue;
        for (const Event& event : *events) {
            ++acts;
            ++seq;
            if (case_of(event) != milk_case) continue;
            facts.state = evolve(facts.state, event, {{}, seq, seq, now, actor.staff, {}});
        }
        if (facts.state.phase != Phase::closed || before.phase == Phase::closed) continue;
        ++closed;
        REQUIRE(before.phase == Phase::resolved);
        REQUIRE(desk::may_close_level(actor.role, before.level));
        REQUIRE(facts.state.finding != Finding::none);
        REQUIRE_FALSE(facts.state.root_cause.empty());
        REQUIRE(character_count(facts.state.resolution) >= resolution_least);
        REQUIRE((before.followed_up || !facts.state.skip_follow_up.empty()));
        for (const Promise& promise : facts.state.promises)
            REQUIRE_FALSE(is_open(promise));
    }
    CHECK(closed > 50);
    CHECK(acts > 10'000);
}

} // namespace foyer::complaints
