#include "desk/capa/capa_refusals.h"

#include "desk/refusal_table.h"

namespace foyer::capa {
namespace {

constexpr desk::RefusalTable<Objection> capa_refusals{{
    {Objection::may_not_direct, "4.1.7-direct",
     N_("Only supervisors and managers direct corrective actions."), N_("Ask one of them.")},
    {Objection::may_not_work, "4.1.7-work",
     N_("Only its owner, a supervisor or a manager works on this action."),
     N_("Ask a supervisor to hand it over.")},
    {Objection::unknown, "4.1.7-unknown", N_("There is no such corrective action."),
     N_("Choose one from the list.")},
    {Objection::opened_already, "4.1.7-opened-twice", N_("This action stands already."), ""},
    {Objection::case_missing, "4.1.7-cases", N_("It needs at least one complaint."),
     N_("Open it from a complaint.")},
    {Objection::too_many_cases, "4.1.7-cases-most",
     N_("At most {1} complaints are linked to one action."), N_("Link the newest ones.")},
    {Objection::unknown_case, "4.1.7-unknown-case", N_("One of the complaints is not recorded."),
     N_("Register it first.")},
    {Objection::running_already, "4.1.7-running",
     N_("{1} is about the same and not finished yet."), N_("Link the complaint to it.")},
    {Objection::problem_missing, "4.1.7-problem", N_("It needs to say what repeats itself."),
     N_("Type the problem.")},
    {Objection::owner_missing, "4.1.7-owner", N_("It needs an owner who works here."),
     N_("Choose who is to do it.")},
    {Objection::due_past, "4.1.7-due", N_("The day by which it is done has passed already."),
     N_("Choose today or later.")},
    {Objection::text_too_long, "4.1.7-length", N_("A text has {1} characters at the most."),
     N_("Shorten the text.")},
    {Objection::nothing_changed, "4.1.7-unchanged", N_("Nothing was changed."), ""},
    {Objection::not_open, "4.1.7-not-open", N_("The action is done already."),
     N_("Open it again if it did not help.")},
    {Objection::cause_missing, "4.1.7-cause", N_("It needs to say what caused the complaints."),
     N_("Type the cause.")},
    {Objection::action_missing, "4.1.7-action", N_("It needs to say what will be done about it."),
     N_("Type the action.")},
    {Objection::done_missing, "4.1.7-done", N_("It needs to say what was done."),
     N_("Type what was done.")},
    {Objection::reason_missing, "4.1.7-reason", N_("It needs a reason."), N_("Type why.")},
    {Objection::not_done, "4.1.7-not-done", N_("The action is not done yet."),
     N_("Its owner says when it is.")},
    {Objection::verified_already, "4.1.7-verified", N_("It was verified already."),
     N_("Open it again if it did not help.")},
    {Objection::verifier_owns_it, "4.1.7-verifier-owns",
     N_("Nobody verifies an action of their own."), N_("Ask another supervisor or manager.")},
    {Objection::verifier_did_it, "4.1.7-verifier-did",
     N_("Nobody verifies what they did themselves."), N_("Ask another supervisor or manager.")},
    {Objection::too_early, "4.1.7-early",
     N_("Complaints are counted for 30 days after the action, until {1}."),
     N_("Verify it then.")},
    {Objection::counts_say_no, "4.1.7-effective",
     N_("It cannot be effective: {1} complaints before, {2} after."),
     N_("Say that it did not help, and open it again.")},
    {Objection::finding_missing, "4.1.7-finding", N_("It needs to say what was seen."),
     N_("Type what you looked at.")},
    {Objection::still_open, "4.1.7-still-open", N_("It is open still."), ""},
    {Objection::linked_already, "4.1.7-linked", N_("This complaint is linked already."), ""},
}};

static_assert(desk::follows_enumeration(capa_refusals), "the table follows the enumeration");

} // namespace

desk::Refusal refuse(Objection objection, std::vector<std::string> values) {
    return desk::refusal_in(capa_refusals, objection, std::move(values));
}

} // namespace foyer::capa
