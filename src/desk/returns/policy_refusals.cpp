#include "desk/returns/policy_refusals.h"

#include "desk/refusal_table.h"

namespace foyer::returns {
namespace {

using Because = PolicyObjection;

constexpr desk::RefusalTable<Because> policy_refusals{{
    {Because::may_not_draft, "4.0.1-policy-draft",
     N_("Only a supervisor or the manager drafts the policy."), N_("Ask one of them.")},
    {Because::may_not_publish, "4.0.1-policy-publish", N_("Only the manager publishes the policy."),
     N_("Leave the draft for the manager.")},
    {Because::category, "4.2.4-policy-category",
     N_("The draft names a category that is not known."), N_("Use the codes of the list.")},
    {Because::twice, "4.2.4-policy-twice", N_("The draft has a category twice."),
     N_("Leave one of the rows.")},
    {Because::empty, "4.2.4-policy-empty", N_("The draft changes nothing."),
     N_("Change at least one row.")},
    {Because::below_floor, "4.2.4-policy-law",
     N_("A row gives the customer less than the law: faulty goods are paid back for 7 days and "
        "exchanged for 7, with the three guarantees for 15."),
     N_("Give at least as much.")},
    {Because::past, "4.2.4-policy-past",
     N_("A policy begins today at the earliest: what was bought is judged by the rules of its "
        "day."),
     N_("Choose today or a later day.")},
    {Because::backwards, "4.2.4-policy-order", N_("The policy would end before it begins."),
     N_("Correct the days.")},
    {Because::overlap, "4.2.4-policy-overlap", N_("These days have a policy already."),
     N_("Begin after the newest version, or after its last day.")},
    {Because::gap, "4.2.4-policy-gap", N_("Between the newest version and this one days are left."),
     N_("Begin on the day after its last day.")},
    {Because::no_draft, "4.2.4-policy-none", N_("There is no draft."), N_("Draft a policy first.")},
    {Because::other_draft, "4.2.4-policy-other", N_("The draft has changed meanwhile."),
     N_("Look at it again.")},
}};
static_assert(desk::follows_enumeration(policy_refusals), "the table follows the enumeration");

} // namespace

desk::Refusal refuse(PolicyObjection objection) {
    return desk::refusal_in(policy_refusals, objection, {});
}

} // namespace foyer::returns
