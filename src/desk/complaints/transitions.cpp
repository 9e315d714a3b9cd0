#include "desk/complaints/transitions.h"

#include <algorithm>
#include <array>
#include <string>

#include "desk/complaints/code_lists.h"
#include "desk/roles.h"

namespace foyer::complaints {
namespace {

using desk::Actor;
using desk::Refusal;
using MaybeRefusal = std::optional<Refusal>;

constexpr Phases from_draft{Phase::draft};
constexpr Phases from_registered{Phase::registered};
constexpr Phases from_assigned{Phase::assigned};
constexpr Phases from_registered_or_progress{Phase::registered, Phase::in_progress};
constexpr Phases from_open{Phase::registered, Phase::assigned, Phase::in_progress, Phase::proposed,
                           Phase::waiting_customer, Phase::waiting_external, Phase::resolved};
constexpr Phases from_any_case{Phase::registered, Phase::assigned, Phase::in_progress,
                               Phase::proposed, Phase::waiting_customer, Phase::waiting_external,
                               Phase::resolved, Phase::closed, Phase::withdrawn, Phase::merged,
                               Phase::voided};

// ---- who ----

bool desk_staff(const State&, const Actor& actor) {
    return desk::may(actor.role, desk::Act::work_at_desk);
}
bool any_staff(const State&, const Actor& actor) { return actor.role != desk::Role::kiosk; }

// Clerks see the number of a case in hand: theirs, or one that nobody has yet and that they took
// down (rules 4.0.1).
bool may_see_phone(const State& state, const Actor& actor) {
    if (!desk::may(actor.role, desk::Act::reveal_phone)) return false;
    if (actor.role != desk::Role::clerk) return true;
    return state.owner == actor.staff ||
        (state.owner.is_nil() && state.registered_by == actor.staff);
}

// ---- guards ----

MaybeRefusal customer_can_be_reached(const State& state, const Actor&) {
    if (!state.intake.anonymous || state.intake.relay) return std::nullopt;
    return Refusal{"4.1.1-anonymous", {N_("The customer left no name and no number."), {}},
                   {N_("Add a note instead."), {}}};
}
MaybeRefusal level_can_rise(const State& state, const Actor&) {
    if (state.level < 4) return std::nullopt;
    return Refusal{"4.1.3-highest", {N_("The complaint has the highest level already."), {}},
                   {N_("Assign it to the store manager."), {}}};
}
MaybeRefusal phone_is_known(const State& state, const Actor&) {
    if (!state.intake.phone.empty()) return std::nullopt;
    return Refusal{"4.0.1-no-phone", {N_("No number was left for this complaint."), {}}, {}};
}

// ---- the table ----

constexpr std::array table{
    Transition{Verb::register_case, from_draft, Phase::registered, desk_staff, nullptr},
    Transition{Verb::take, from_registered, Phase::in_progress, desk_staff, nullptr},
    Transition{Verb::accept, from_assigned, Phase::in_progress, desk_staff, nullptr},
    Transition{Verb::contact, from_open, std::nullopt, desk_staff, customer_can_be_reached},
    Transition{Verb::assign, from_registered_or_progress, Phase::assigned, desk_staff, nullptr},
    Transition{Verb::raise_level, from_open, std::nullopt, any_staff, level_can_rise},
    Transition{Verb::note, from_open, std::nullopt, any_staff, nullptr},
    Transition{Verb::reveal_phone, from_any_case, std::nullopt, may_see_phone, phone_is_known},
    Transition{Verb::print_paper, from_any_case, std::nullopt, desk_staff, nullptr}};

// ---- how a refusal reads ----

struct Words {
    const char* reason;
    const char* instead;
};

// The case is open, but this verb does not lead out of its phase.
Words wrong_phase(Verb verb) {
    switch (verb) {
    case Verb::register_case:
        return {N_("This complaint is registered already."), N_("Open it and add a note.")};
    case Verb::take:
        return {N_("Somebody has this complaint in hand already."),
                N_("Assign it, or accept it if it waits for you.")};
    case Verb::accept:
        return {N_("This complaint does not wait to be accepted."), N_("Take it on or assign it.")};
    case Verb::assign:
        return {N_("This complaint is assigned and waits to be accepted."),
                N_("Accept it first, then assign it on.")};
    default: return {N_("This is not possible as the complaint stands."), ""};
    }
}

Words why_not_from(Verb verb, Phase phase) {
    if (phase == Phase::draft) {
        return {N_("There is no such complaint."), N_("Look it up by number, phone or name.")};
    }
    if (!is_open(phase)) {
        if (verb == Verb::register_case) return wrong_phase(verb);
        return {N_("This complaint is finished."),
                N_("Register a new complaint and mention this number.")};
    }
    return wrong_phase(verb);
}

std::string rule_of(Verb verb) { return "4.1.4-" + std::string(code_of(verb)); }

Refusal wrong_actor(Verb verb) {
    if (verb == Verb::reveal_phone) {
        return {"4.0.1-reveal", {N_("Only whoever has the case in hand may see the number."), {}},
                {N_("Take the complaint on, or ask a lead."), {}}};
    }
    return {"4.0.1-desk", {N_("Complaints are worked on by the service desk."), {}},
            {N_("Ask a colleague of the service desk."), {}}};
}

Refusal newer_version() {
    return {"4.1.4-newer",
            {N_("A newer version of the program has worked on this complaint."), {}},
            {N_("Update this terminal; until then the complaint can only be read."), {}}};
}

}  // namespace

std::span<const Transition> transitions() { return table; }

const Transition* transition_of(Verb verb, Phase from) {
    const auto* found = std::ranges::find_if(
        table, [&](const Transition& row) { return row.verb == verb && row.from.has(from); });
    return found == table.end() ? nullptr : found;
}

std::optional<Refusal> refusal_of(Verb verb, const State& state, const Actor& actor) {
    if (state.read_only) return newer_version();
    const Transition* row = transition_of(verb, state.phase);
    if (row == nullptr) {
        const Words words = why_not_from(verb, state.phase);
        return Refusal{rule_of(verb), {words.reason, {}}, {words.instead, {}}};
    }
    if (!row->who(state, actor)) return wrong_actor(verb);
    return row->guard == nullptr ? std::nullopt : row->guard(state, actor);
}

std::vector<Verb> allowed_verbs(const State& state, const Actor& actor) {
    std::vector<Verb> allowed;
    for (const Transition& row : table) {
        if (row.from.has(state.phase) && may(row.verb, state, actor)) allowed.push_back(row.verb);
    }
    return allowed;
}

Verb verb_of(const Command& command) {
    constexpr std::array verbs{Verb::register_case, Verb::take, Verb::assign, Verb::accept,
                               Verb::contact, Verb::note, Verb::raise_level, Verb::reveal_phone,
                               Verb::print_paper};
    static_assert(verbs.size() == std::variant_size_v<Command>);
    return verbs[command.index()];
}

}  // namespace foyer::complaints
