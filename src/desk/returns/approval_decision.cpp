#include <algorithm>

#include "desk/returns/approval_id.h"
#include "desk/returns/return_answers.h"
#include "desk/returns/return_transitions.h"
#include "desk/returns/returns.h"
#include "desk/role_titles.h"

namespace foyer::returns {
namespace {

using desk::Circumstance;
using desk::Refusal;
using desk::Role;
using MaybeRefusal = std::optional<Refusal>;

bool allows(Role role, Role needed, Fen total) {
    const auto limit = desk::return_limit(role);
    return role <= Role::manager && role >= needed && (!limit || total <= *limit);
}

// nullopt: whoever acts may, or whoever gave their PIN.
MaybeRefusal
authority_refusal(const Verdict& verdict, const Facts& facts, const Circumstance& now) {
    const auto needed = approver_needed(facts.state, verdict, now.actor);
    if (!needed) return std::nullopt;
    if (now.approver.is_nil() || !facts.approver_role)
        return refuse(Objection::approval_needed, {desk::title_of(*needed)});
    const bool manager = *facts.approver_role == Role::manager;
    const bool same = now.approver == now.actor.staff || now.approver == facts.state.opened_by;
    if (same && !manager) return refuse(Objection::approver_is_actor);
    if (!allows(*facts.approver_role, *needed, verdict.amounts.goods_value))
        return refuse(Objection::approver_limit, {desk::title_of(*needed)});
    return std::nullopt;
}

} // namespace

Answer decide_on(const Approve& command, const Facts& facts, const Circumstance& now) {
    const State& state = facts.state;
    if (!is_approved(state.verdict.response)) return no(Objection::verdict_is_no);
    if (command.approval != approval_id(state.id, state.verdict))
        return no(Objection::other_approval);
    for (const Duty& duty : open_conditions(state))
        if (std::ranges::count(command.conditions_met, duty.kind) == 0)
            return no(Objection::conditions_open, {name_of(duty.kind)});
    if (auto refusal = authority_refusal(state.verdict, facts, now)) return *std::move(refusal);
    return one(
        Approved{command.id, command.approval, state.verdict.amounts, command.conditions_met});
}

Answer decide_on(const Override& command, const Facts& facts, const Circumstance& now) {
    const State& state = facts.state;
    if (is_approved(state.verdict.response)) return no(Objection::verdict_is_yes);
    if (state.verdict.response == Response::deny) return no(Objection::hard_denial);
    auto why = said(command.reason, Objection::reason_missing);
    if (auto* refusal = std::get_if<Refusal>(&why)) return std::move(*refusal);
    ReturnCase asked = state.asked;
    Verdict verdict = judge_overridden(asked, facts.book);
    if (!is_approved(verdict.response)) return no(Objection::hard_denial);
    if (command.approval != approval_id(state.id, verdict)) return no(Objection::other_approval);
    if (exchanges_for_nothing(state.asked, verdict)) return no(Objection::new_goods_missing);
    if (const auto line = line_that_is_gone(facts, verdict))
        return no(Objection::line_gone, {std::to_string(line)});
    if (!verdict.approval) verdict.approval = Role::supervisor;
    if (auto refusal = authority_refusal(verdict, facts, now)) return *std::move(refusal);
    return one(Overridden{
        command.id, command.approval, std::move(verdict), sealing_person(state.id, state.customer),
        std::get<0>(why)});
}

Answer decide_on(const Deny& command, const Facts& facts, const Circumstance&) {
    const State& state = facts.state;
    if (is_approved(state.verdict.response)) return no(Objection::verdict_is_yes);
    auto told = said(command.told, Objection::told_missing);
    if (auto* refusal = std::get_if<Refusal>(&told)) return std::move(*refusal);
    return one(Denied{command.id, sealing_person(state.id, state.customer), std::get<0>(told)});
}

Answer decide_on(const Cancel& command, const Facts& facts, const Circumstance&) {
    auto why = said(command.reason, Objection::reason_missing);
    if (auto* refusal = std::get_if<Refusal>(&why)) return std::move(*refusal);
    return one(Cancelled{
        command.id, sealing_person(facts.state.id, facts.state.customer), std::get<0>(why)});
}

} // namespace foyer::returns
