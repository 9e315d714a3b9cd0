#include "desk/complaints/authority.h"

#include <array>

#include "desk/role_titles.h"
#include "desk/roles.h"

namespace foyer::complaints {
namespace {

using desk::Actor;
using desk::Refusal;
using desk::Role;

bool within(std::optional<Fen> limit, Fen amount) {
    return !limit || amount <= *limit;
}

bool may_promise(Remedy remedy, Fen amount, Role role, Fen goodwill_today) {
    if (!has_amount(remedy) || amount.value == 0) return true;
    if (!is_goodwill(remedy)) return within(desk::return_limit(role), amount);
    return within(desk::goodwill_per_case(role), amount) &&
        within(desk::goodwill_per_day(role), goodwill_today + amount);
}

Refusal approval_needed(Role who) {
    return {
        "4.0.1-approval",
        {N_("The amount is above your limit."), {}},
        {N_("Ask for approval: {1} or above."), {desk::title_of(who)}}};
}

} // namespace

bool is_goodwill(Remedy remedy) {
    return remedy == Remedy::compensation;
}

bool has_amount(Remedy remedy) {
    return remedy != Remedy::explanation && remedy != Remedy::apology;
}

std::optional<Role> role_to_approve(Remedy remedy, Fen amount, Role actor, Fen goodwill_today) {
    if (may_promise(remedy, amount, actor, goodwill_today)) return std::nullopt;
    for (const Role role : {Role::lead, Role::supervisor}) {
        if (may_promise(remedy, amount, role, Fen{})) return role;
    }
    return Role::manager;
}

std::optional<Refusal> authority_refusal(
    const Propose& propose, const Actor& actor, const std::optional<Actor>& approver,
    const Goodwill& given) {
    const auto needed =
        role_to_approve(propose.remedy, propose.amount, actor.role, given.actor_today);
    if (!needed) return std::nullopt;
    if (!approver) return approval_needed(*needed);
    if (approver->staff == actor.staff && approver->role != Role::manager) {
        return Refusal{
            "4.0.1-two-persons",
            {N_("Nobody approves what they ask for themselves."), {}},
            {N_("Choose somebody else to approve it."), {}}};
    }
    if (may_promise(propose.remedy, propose.amount, approver->role, given.approver_today)) {
        return std::nullopt;
    }
    return Refusal{
        "4.0.1-approver-limit",
        {N_("The amount is above the approver's limit."), {}},
        {N_("Ask for approval: {1} or above."), {desk::title_of(*needed)}}};
}

} // namespace foyer::complaints
