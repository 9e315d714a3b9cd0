#include "desk/complaints/transition_guards.h"

#include <string>

#include "desk/complaints/transition_words.h"
#include "desk/roles.h"

namespace foyer::complaints {
namespace {

using desk::Actor;
using desk::Refusal;
using desk::Role;

constexpr std::int64_t reopen_ms = 30 * day_ms;
constexpr std::int64_t void_ms = 10 * minute_ms;

} // namespace

bool desk_staff(const State&, const Actor& actor) {
    return desk::may(actor.role, desk::Act::work_at_desk);
}
bool any_staff(const State&, const Actor& actor) {
    return actor.role != Role::kiosk;
}
bool lead(const State&, const Actor& actor) {
    return actor.role == Role::lead || actor.role == Role::supervisor ||
        actor.role == Role::manager;
}
bool supervisor(const State&, const Actor& actor) {
    return actor.role == Role::supervisor || actor.role == Role::manager;
}
bool whoever_handles_it(const State& state, const Actor& actor) {
    if (!desk_staff(state, actor)) return false;
    return actor.role != Role::clerk || state.owner.is_nil() || state.owner == actor.staff;
}
bool whoever_may_close(const State& state, const Actor& actor) {
    if (!desk_staff(state, actor) || !desk::may_close_level(actor.role, state.level)) return false;
    if (actor.role != Role::clerk) return true;
    return state.owner == actor.staff || state.registered_by == actor.staff;
}
bool whoever_may_withdraw(const State& state, const Actor& actor) {
    return state.level >= 4 ? actor.role == Role::manager : desk_staff(state, actor);
}
bool whoever_may_void(const State&, const Actor& actor) {
    return desk::may(actor.role, desk::Act::void_record);
}

bool may_see_phone(const State& state, const Actor& actor) {
    if (!desk::may(actor.role, desk::Act::reveal_phone)) return false;
    if (actor.role != desk::Role::clerk) return true;
    return state.owner == actor.staff ||
        (state.owner.is_nil() && state.registered_by == actor.staff);
}

MaybeRefusal customer_can_be_reached(const State& state, const Actor&, Time) {
    if (!state.intake.anonymous || state.intake.relay) return std::nullopt;
    return Refusal{
        "4.1.1-anonymous",
        {N_("The customer left no name and no number."), {}},
        {N_("Add a note instead."), {}}};
}
MaybeRefusal another_may_accept(const State& state, const Actor&, Time) {
    if (!unanswered(state).empty()) return std::nullopt;
    return wrong_phase(Verb::accept, state.phase);
}
MaybeRefusal another_may_bounce(const State& state, const Actor&, Time) {
    if (!unanswered(state).empty()) return std::nullopt;
    return wrong_phase(Verb::bounce, state.phase);
}
MaybeRefusal more_may_be_asked(const State& state, const Actor&, Time) {
    if (!department_in_charge(state).empty()) return std::nullopt;
    return wrong_phase(Verb::assign, state.phase);
}
MaybeRefusal level_can_rise(const State& state, const Actor&, Time) {
    if (state.level < 4) return std::nullopt;
    return Refusal{
        "4.1.3-highest",
        {N_("The complaint has the highest level already."), {}},
        {N_("Assign it to the store manager."), {}}};
}
MaybeRefusal phone_is_known(const State& state, const Actor&, Time) {
    if (!state.intake.phone.empty()) return std::nullopt;
    return Refusal{"4.0.1-no-phone", {N_("No number was left for this complaint."), {}}, {}};
}
MaybeRefusal level_can_fall(const State& state, const Actor&, Time) {
    if (state.level > state.minimum_level) return std::nullopt;
    return Refusal{
        "4.1.3-minimum",
        {N_("The complaint has the lowest level that its facts allow."), {}},
        {N_("Add a note if you see it differently."), {}}};
}
MaybeRefusal finding_is_set(const State& state, const Actor&, Time) {
    if (state.finding != Finding::none && !state.root_cause.empty()) return std::nullopt;
    return Refusal{
        "4.1.4-finding",
        {N_("What was found out, and the cause, are missing."), {}},
        {N_("Record the finding first."), {}}};
}
MaybeRefusal somebody_else_calls(const State& state, const Actor& actor, Time) {
    const bool proposed_it = state.proposal && state.proposal->by == actor.staff;
    if (state.owner != actor.staff && !proposed_it) return std::nullopt;
    return Refusal{
        "4.8-own-case",
        {N_("Whoever handled the complaint does not make the follow-up call."), {}},
        {N_("Ask a colleague to call."), {}}};
}
MaybeRefusal authority_waits(const State& state, const Actor&, Time) {
    if (state.intake.relay && !state.authority_answered_at) return std::nullopt;
    return Refusal{
        "4.1.6-no-reply-due", {N_("No authority waits for a reply to this complaint."), {}}, {}};
}
MaybeRefusal not_too_long_ago(const State& state, const Actor& actor, Time now) {
    const Time ended = state.closed_at.value_or(state.resolved_at.value_or(now));
    if (supervisor(state, actor) || now - ended <= reopen_ms) return std::nullopt;
    return Refusal{
        "4.1.4-reopen-late",
        {N_("The complaint ended more than 30 days ago."), {}},
        {N_("Ask a supervisor to reopen it."), {}}};
}
MaybeRefusal own_and_fresh(const State& state, const Actor& actor, Time now) {
    const bool own = state.registered_by == actor.staff;
    if (actor.role != Role::clerk || (own && now - state.registered_at < void_ms)) {
        return std::nullopt;
    }
    return Refusal{
        "4.0.1-void",
        {N_("Clerks void what they took down themselves in the last 10 minutes."), {}},
        {N_("Ask a lead to void it."), {}}};
}

} // namespace foyer::complaints
