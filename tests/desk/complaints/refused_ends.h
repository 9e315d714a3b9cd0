// What is refused on the way to the end of a complaint and after it.
#pragma once

#include <vector>

#include "tests/desk/complaints/refused_commands.h"

namespace foyer::complaints {

inline State standing(Phase phase, int level = 3) {
    State state = in_progress();
    state.phase = phase;
    state.level = level;
    state.finding = Finding::established;
    state.root_cause = "supplier";
    state.answer = CustomerAnswer::accepted;
    state.resolved_at = monday_ten;
    return state;
}
inline Refused refused(const char* rule, Command command, State state, desk::Actor actor = clerk) {
    return {rule, std::move(command), std::move(state), actor};
}
inline Refused approved_by(const char* rule, Command command, desk::Actor approver) {
    Refused one{rule, std::move(command), standing(Phase::in_progress)};
    one.approver = approver.staff;
    one.facts.approver_role = approver.role;
    return one;
}
inline Refused with_other(const char* rule, Command command, State other, int open_children = 0) {
    Refused one{rule, std::move(command), standing(Phase::in_progress), lead};
    one.facts.other = std::move(other);
    one.facts.open_children = open_children;
    return one;
}
inline Close whole_close() {
    return {case_id(1), "退款并致歉，顾客当面同意", Finding::none, "", "customer_refused", ""};
}
// A close that lacks one thing.
inline Refused lacking(const char* rule, void (*change)(State&, Close&), int open_children = 0) {
    State state = standing(Phase::resolved);
    Close close = whole_close();
    change(state, close);
    Refused one{rule, close, std::move(state), manager};
    one.facts.open_children = open_children;
    return one;
}

inline std::vector<Refused> refused_closes() {
    return {
        lacking("4.1.4-close-finding", [](State& s, Close&) { s.finding = Finding::none; }),
        lacking("4.1.4-close-cause", [](State& s, Close&) { s.root_cause.clear(); }),
        lacking("4.1.4-close-cause", [](State&, Close& c) { c.cause = "ghosts"; }),
        lacking(
            "4.1.4-close-resolution", [](State&, Close& c) { c.resolution = "九个字不够长啊呀"; }),
        lacking(
            "4.1.4-close-answer", [](State& s, Close&) { s.answer = CustomerAnswer::rejected; }),
        lacking(
            "4.1.4-close-promises",
            [](State& s, Close&) {
                s.promises.push_back({monday_ten, monday_ten + hour_ms, "x", false, {}, {}});
            }),
        lacking("4.1.4-close-follow-up", [](State&, Close& c) { c.skip_follow_up.clear(); }),
        lacking(
            "4.1.4-close-parts", [](State&, Close&) {}, 1),
        lacking("4.1.4-close-reply", [](State& s, Close&) { s.intake.relay.emplace(); }),
        lacking("4.1.4-skip-reason", [](State&, Close& c) { c.skip_follow_up = "lazy"; }),
        lacking("4.8-no-contact", [](State&, Close& c) { c.skip_follow_up = "no_contact"; }),
        lacking("4.1.3-sample", [](State&, Close& c) { c.skip_follow_up = "not_in_sample"; }),
        lacking("4.1.1-too-long", [](State&, Close& c) { c.resolution = repeated("长", 4001); })};
}

inline FollowUp any_call() {
    return {case_id(1), FollowUpOutcome::satisfied, 0, "", {}, false};
}

inline std::vector<Refused> refused_calls() {
    const CaseId id = case_id(1);
    State called = standing(Phase::resolved);
    called.calls = {monday_ten - hour_ms};
    State twice = standing(Phase::resolved);
    twice.calls = {shanghai_time({2026, 11, 23}, 8, 0), shanghai_time({2026, 11, 23}, 8, 1)};
    Refused third = refused(
        "4.8-half-day", FollowUp{id, FollowUpOutcome::unreachable, 0, "", {}, {}}, twice,
        other_clerk);
    third.now = shanghai_time({2026, 11, 23}, 11, 0);
    const State rests = standing(Phase::resolved);
    return {
        refused("4.8-own-case", any_call(), rests, clerk),
        refused("4.8-too-soon", any_call(), called, other_clerk),
        third,
        refused(
            "4.8-later", FollowUp{id, FollowUpOutcome::call_later, 0, "", {}, {}}, rests,
            other_clerk),
        refused(
            "4.8-dissatisfied", FollowUp{id, FollowUpOutcome::dissatisfied, 1, "", {}, true}, rests,
            other_clerk),
        refused(
            "4.9-faces", FollowUp{id, FollowUpOutcome::satisfied, 6, "", {}, {}}, rests,
            other_clerk),
        refused("4.1.4-followup_done", any_call(), standing(Phase::in_progress), other_clerk)};
}

inline std::vector<Refused> refused_links() {
    const CaseId id = case_id(1), two = case_id(2);
    State unlike = standing(Phase::in_progress);
    unlike.intake = queue_intake();
    State part = standing(Phase::in_progress);
    part.parent = case_id(3);
    return {
        with_other("4.1.4-merge-itself", Merge{id, id}, standing(Phase::in_progress)),
        with_other("4.1.4-merge-target", Merge{id, two}, State{}),
        with_other("4.1.4-merge-target", Merge{id, two}, standing(Phase::merged)),
        with_other("4.1.4-merge-unlike", Merge{id, two}, unlike),
        with_other("4.1.4-merge-parts", Merge{id, two}, standing(Phase::in_progress), 1),
        with_other("4.1.4-part-of-part", JoinParent{id, two}, part),
        with_other("4.1.4-part-of-part", JoinParent{id, two}, unlike, 1),
        refused("4.0.1-lead", Merge{id, two}, standing(Phase::in_progress)),
        on_case("4.1.4-promise", MakePromise{id, monday_ten, "回电"}),
        on_case("4.1.4-promise-text", MakePromise{id, monday_ten + hour_ms, ""}),
        on_case("4.1.4-promise-open", KeepPromise{id, 0}),
        on_case("4.1.4-promise-open", ExcusePromise{id, -1, "丢了"}),
        on_case("4.1.6-no-reply-due", ReplyToAuthority{id, "函"})};
}

inline std::vector<Refused> refused_ways() {
    const CaseId id = case_id(1);
    const Propose much{id, Remedy::refund, Fen{1'018'90}, ""};
    State unfound = standing(Phase::in_progress);
    unfound.finding = Finding::none;
    State others = standing(Phase::in_progress);
    others.owner = other_clerk.staff;
    State crisis = standing(Phase::in_progress, 4);
    State closed = standing(Phase::closed);
    closed.closed_at = monday_ten - 31 * day_ms;
    State old = standing(Phase::registered);
    old.registered_at = monday_ten - hour_ms;
    State relay = standing(Phase::in_progress);
    relay.intake.relay.emplace();
    State promised = standing(Phase::in_progress);
    promised.promises.push_back({monday_ten, monday_ten + hour_ms, "x", false, {}, {}});
    const State at_work = standing(Phase::in_progress);
    const State proposed = standing(Phase::proposed);
    State high = standing(Phase::in_progress, 4);
    high.minimum_level = 3;
    State lowest = standing(Phase::in_progress, 3);
    return {
        refused("4.0.1-approval", much, at_work),
        approved_by("4.0.1-two-persons", much, clerk),
        approved_by("4.0.1-approver-limit", much, lead),
        refused("4.1.4-propose-amount", Propose{id, Remedy::refund, {}, ""}, at_work),
        refused("4.1.1-amount", Propose{id, Remedy::refund, Fen{-1}, ""}, at_work),
        refused("4.1.1-too-long", Propose{id, Remedy::apology, {}, repeated("长", 501)}, at_work),
        refused("4.1.4-finding", Propose{id, Remedy::apology, {}, ""}, unfound),
        refused("4.1.4-close-finding", Find{id, Finding::none, "supplier"}, at_work),
        refused("4.1.4-handler", Find{id, Finding::partial, "supplier"}, others),
        refused("4.1.4-find", Find{id, Finding::partial, "supplier"}, registered_state()),
        refused("4.1.4-reject-reason", RejectOffer{id, ""}, proposed),
        refused("4.1.4-impose-reason", Impose{id, ""}, proposed, supervisor_here),
        refused("4.0.1-supervisor", Impose{id, "x"}, proposed, lead),
        refused("4.0.1-close", whole_close(), standing(Phase::resolved), lead),
        refused("4.1.4-close", whole_close(), at_work, manager),
        refused("4.1.4-reopen", Reopen{id, "x"}, at_work),
        refused("4.1.4-reopen-reason", Reopen{id, ""}, standing(Phase::resolved)),
        refused("4.1.4-reopen-late", Reopen{id, "x"}, closed),
        refused("4.1.4-withdraw-words", Withdraw{id, " "}, at_work),
        refused("4.1.4-withdraw-crisis", Withdraw{id, "算了"}, crisis, supervisor_here),
        refused("4.1.4-void-reason", Void{id, ""}, registered_state()),
        refused("4.0.1-void", Void{id, "x"}, old),
        refused("4.1.4-void", Void{id, "x"}, at_work, lead),
        refused("4.1.4-wait-until", WaitForCustomer{id, monday_ten, "x"}, at_work),
        refused("4.1.4-wait-until", WaitForCustomer{id, monday_ten + 91 * day_ms, "x"}, at_work),
        refused("4.1.4-wait-reason", WaitForOthers{id, monday_ten + day_ms, ""}, at_work, lead),
        refused("4.1.4-resume", Resume{id}, at_work),
        refused("4.1.4-chase", Chase{id, ""}, registered_state()),
        refused("4.1.1-too-long", Chase{id, repeated("长", 501)}, at_work),
        refused("4.1.4-bounce-reason", Bounce{id, ""}, standing(Phase::assigned)),
        refused("4.1.3-minimum", LowerLevel{id, 2, "x"}, high, manager),
        refused("4.1.3-minimum", LowerLevel{id, 2, "x"}, lowest, manager),
        refused("4.1.3-not-lower", LowerLevel{id, 4, "x"}, high, manager),
        refused("4.1.3-lower-reason", LowerLevel{id, 3, ""}, high, manager),
        refused("4.1.4-excuse-reason", ExcusePromise{id, 0, ""}, promised),
        refused("4.1.6-reply-document", ReplyToAuthority{id, ""}, relay)};
}

inline std::vector<Refused> refused_ends() {
    std::vector<Refused> all;
    for (const auto& some : {refused_closes(), refused_calls(), refused_links(), refused_ways()}) {
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

} // namespace foyer::complaints
