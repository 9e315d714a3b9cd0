#include "desk/complaints/transition_words.h"

#include <array>
#include <string>

#include "desk/complaints/code_lists.h"

namespace foyer::complaints {
namespace {

using desk::Refusal;
using desk::refuse;

struct Words {
    const char* reason;
    const char* instead;
};

// Intake and work: the case is open, but this verb does not lead out of its phase.
Words work_words(Verb verb) {
    switch (verb) {
    case Verb::register_case:
        return {N_("This complaint is registered already."), N_("Open it and add a note.")};
    case Verb::take:
        return {
            N_("Somebody has this complaint in hand already."),
            N_("Assign it, or accept it if it waits for you.")};
    case Verb::accept:
    case Verb::bounce:
        return {N_("This complaint does not wait to be accepted."), N_("Take it on or assign it.")};
    case Verb::assign:
        return {
            N_("The complaint is neither new nor in work, so it cannot be assigned."),
            N_("Accept it, resume it or reopen it first, then assign it on.")};
    case Verb::chase:
        return {N_("Nobody else has this complaint in hand."), N_("Take it on or assign it.")};
    case Verb::wait_customer:
    case Verb::wait_external:
        return {N_("Only a complaint in work can wait."), N_("Take it on or accept it first.")};
    case Verb::resume:
        return {N_("This complaint does not wait for anybody."), N_("Go on with it as it is.")};
    case Verb::void_case:
        return {
            N_("Work on this complaint has begun; it cannot be voided any more."),
            N_("Withdraw it with the customer's words, or merge it with another.")};
    default: return {N_("This is not possible as the complaint stands."), N_("Add a note.")};
    }
}

// Towards an end.
Words end_words(Verb verb) {
    switch (verb) {
    case Verb::find:
        return {
            N_("Nobody has looked into this complaint yet."), N_("Take it on or accept it first.")};
    case Verb::propose:
        return {
            N_("A remedy is proposed while the complaint is in work."),
            N_("Take it on, accept it or resume it first.")};
    case Verb::accept_offer:
    case Verb::reject_offer:
    case Verb::impose:
        return {N_("No proposal waits for the customer's answer."), N_("Propose a remedy first.")};
    case Verb::follow_up:
        return {
            N_("A follow-up call comes after the complaint is resolved."),
            N_("Record a contact instead.")};
    case Verb::close:
        return {
            N_("Only a resolved complaint can be closed."),
            N_("Propose a remedy and record the customer's answer first.")};
    case Verb::reopen: return {N_("The complaint is still open."), N_("Go on with it as it is.")};
    case Verb::unmerge:
        return {N_("This complaint is not merged into another."), N_("Go on with it as it is.")};
    default: return work_words(verb);
    }
}

Words why_not_from(Verb verb, Phase phase) {
    if (phase == Phase::draft) {
        return {N_("There is no such complaint."), N_("Look it up by number, phone or name.")};
    }
    if (is_open(phase) || verb == Verb::register_case) return end_words(verb);
    if (phase == Phase::closed) {
        return {
            N_("This complaint is closed."),
            N_("Reopen it, or register a new complaint and mention this number.")};
    }
    return {
        N_("This complaint is finished."), N_("Register a new complaint and mention this number.")};
}

// Who may close a complaint of that level.
Refusal may_not_close(int level) {
    constexpr std::array who{
        N_("Ask whoever has it in hand, or a lead, to close it."), N_("Ask a lead to close it."),
        N_("Ask a supervisor to close it."), N_("Ask the store manager to close it.")};
    return refuse(
        "4.0.1-close", N_("You may not close a complaint of this severity."),
        who[static_cast<std::size_t>(level < 1 ? 0 : level - 1)]);
}

} // namespace

Refusal wrong_phase(Verb verb, Phase phase) {
    const Words words = why_not_from(verb, phase);
    return {"4.1.4-" + std::string(code_of(verb)), {words.reason, {}}, {words.instead, {}}};
}

Refusal wrong_actor(Verb verb, const State& state) {
    switch (verb) {
    case Verb::reveal_phone:
        return refuse(
            "4.0.1-reveal", N_("Only whoever has the case in hand may see the number."),
            N_("Take the complaint on, or ask a lead."));
    case Verb::find:
        return refuse(
            "4.1.4-handler", N_("Somebody else has this complaint in hand."),
            N_("Ask them, or a lead, to record the finding."));
    case Verb::close: return may_not_close(state.level);
    case Verb::withdraw:
        if (state.level < 4) break;
        return refuse(
            "4.1.4-withdraw-crisis",
            N_("A complaint of the highest severity is withdrawn by the store manager."),
            N_("Ask the store manager."));
    case Verb::impose:
    case Verb::lower_level:
        return refuse(
            "4.0.1-supervisor", N_("This is a supervisor's decision."), N_("Ask a supervisor."));
    case Verb::wait_external:
    case Verb::merge:
    case Verb::unmerge:
    case Verb::join_parent:
        return refuse("4.0.1-lead", N_("This is a lead's decision."), N_("Ask a lead."));
    default: break;
    }
    return refuse(
        "4.0.1-desk", N_("Complaints are worked on by the service desk."),
        N_("Ask a colleague of the service desk."));
}

Refusal newer_version() {
    return refuse(
        "4.1.4-newer", N_("A newer version of the program has worked on this complaint."),
        N_("Update this terminal; until then the complaint can only be read."));
}

} // namespace foyer::complaints
