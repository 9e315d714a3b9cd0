#include "desk/complaints/transitions.h"

#include <algorithm>
#include <array>

#include "desk/complaints/transition_guards.h"
#include "desk/complaints/transition_words.h"

namespace foyer::complaints {
namespace {

using desk::Actor;
using desk::Refusal;

constexpr Phases from_draft{Phase::draft};
constexpr Phases from_registered{Phase::registered};
constexpr Phases from_assigned{Phase::assigned};
constexpr Phases from_registered_or_progress{Phase::registered, Phase::in_progress};
constexpr Phases from_open{Phase::registered, Phase::assigned, Phase::in_progress, Phase::proposed,
                           Phase::waiting_customer, Phase::waiting_external, Phase::resolved};
constexpr Phases from_in_progress{Phase::in_progress};
constexpr Phases from_proposed{Phase::proposed};
constexpr Phases from_resolved{Phase::resolved};
constexpr Phases from_merged{Phase::merged};
constexpr Phases from_ended{Phase::resolved, Phase::closed};
constexpr Phases from_waitable{Phase::in_progress, Phase::proposed};
constexpr Phases from_waiting{Phase::waiting_customer, Phase::waiting_external};
constexpr Phases from_with_somebody{Phase::assigned, Phase::in_progress, Phase::waiting_external};
// One department works on it, another that was asked as well has not answered yet.
constexpr Phases from_worked_on{Phase::in_progress, Phase::proposed, Phase::waiting_customer,
                                Phase::waiting_external};
// Found out while somebody works on it, corrected until it is closed.
constexpr Phases from_at_work{Phase::in_progress, Phase::proposed, Phase::waiting_customer,
                              Phase::waiting_external, Phase::resolved};
constexpr Phases from_any_case{Phase::registered, Phase::assigned, Phase::in_progress,
                               Phase::proposed, Phase::waiting_customer, Phase::waiting_external,
                               Phase::resolved, Phase::closed, Phase::withdrawn, Phase::merged,
                               Phase::voided};

// ---- the table ----

constexpr auto stays = std::nullopt;

constexpr std::array table{
    Transition{Verb::register_case, from_draft, Phase::registered, desk_staff, nullptr},
    Transition{Verb::take, from_registered, Phase::in_progress, desk_staff, nullptr},
    Transition{Verb::accept, from_assigned, Phase::in_progress, desk_staff, nullptr},
    Transition{Verb::accept, from_worked_on, stays, desk_staff, another_may_accept},
    Transition{Verb::bounce, from_assigned, Phase::registered, desk_staff, nullptr},
    Transition{Verb::bounce, from_worked_on, stays, desk_staff, another_may_bounce},
    Transition{Verb::contact, from_open, stays, desk_staff, customer_can_be_reached},
    Transition{Verb::find, from_at_work, stays, whoever_handles_it, nullptr},
    Transition{Verb::propose, from_in_progress, Phase::proposed, desk_staff, finding_is_set},
    Transition{Verb::accept_offer, from_proposed, Phase::resolved, desk_staff, nullptr},
    Transition{Verb::reject_offer, from_proposed, Phase::in_progress, desk_staff, nullptr},
    Transition{Verb::impose, from_proposed, Phase::resolved, supervisor, nullptr},
    Transition{Verb::follow_up, from_resolved, stays, desk_staff, somebody_else_calls},
    Transition{Verb::close, from_resolved, Phase::closed, whoever_may_close, nullptr},
    Transition{Verb::assign, from_registered_or_progress, Phase::assigned, desk_staff, nullptr},
    Transition{Verb::assign, from_assigned, stays, desk_staff, more_may_be_asked},
    Transition{Verb::chase, from_with_somebody, stays, desk_staff, nullptr},
    Transition{Verb::wait_customer, from_waitable, Phase::waiting_customer, desk_staff, nullptr},
    Transition{Verb::wait_external, from_waitable, Phase::waiting_external, lead, nullptr},
    Transition{Verb::resume, from_waiting, Phase::in_progress, any_staff, nullptr},
    Transition{Verb::raise_level, from_open, stays, any_staff, level_can_rise},
    Transition{Verb::lower_level, from_open, stays, supervisor, level_can_fall},
    Transition{Verb::note, from_open, stays, any_staff, nullptr},
    Transition{Verb::make_promise, from_open, stays, desk_staff, customer_can_be_reached},
    Transition{Verb::keep_promise, from_open, stays, desk_staff, nullptr},
    Transition{Verb::excuse_promise, from_open, stays, desk_staff, nullptr},
    Transition{Verb::answer_authority, from_open, stays, desk_staff, authority_waits},
    Transition{Verb::reopen, from_ended, Phase::in_progress, desk_staff, not_too_long_ago},
    Transition{Verb::withdraw, from_open, Phase::withdrawn, whoever_may_withdraw, nullptr},
    Transition{Verb::merge, from_open, Phase::merged, lead, nullptr},
    Transition{Verb::unmerge, from_merged, stays, lead, nullptr},
    Transition{Verb::join_parent, from_open, stays, lead, nullptr},
    Transition{Verb::void_case, from_registered, Phase::voided, whoever_may_void, own_and_fresh},
    Transition{Verb::reveal_phone, from_any_case, stays, may_see_phone, phone_is_known},
    Transition{Verb::print_paper, from_any_case, stays, desk_staff, nullptr},
    Transition{Verb::attach, from_open, stays, any_staff, nullptr}};

}  // namespace

std::span<const Transition> transitions() { return table; }

const Transition* transition_of(Verb verb, Phase from) {
    const auto* found = std::ranges::find_if(
        table, [&](const Transition& row) { return row.verb == verb && row.from.has(from); });
    return found == table.end() ? nullptr : found;
}

std::optional<Refusal> refusal_of(
    Verb verb, const State& state, const Actor& actor, Time now) {
    if (state.read_only) return newer_version();
    const Transition* row = transition_of(verb, state.phase);
    if (row == nullptr) return wrong_phase(verb, state.phase);
    if (!row->who(state, actor)) return wrong_actor(verb, state);
    return row->guard == nullptr ? std::nullopt : row->guard(state, actor, now);
}

std::vector<Verb> allowed_verbs(const State& state, const Actor& actor, Time now) {
    std::vector<Verb> allowed;
    for (const Transition& row : table) {
        if (row.from.has(state.phase) && may(row.verb, state, actor, now)) {
            allowed.push_back(row.verb);
        }
    }
    return allowed;
}

Verb verb_of(const Command& command) {
    constexpr std::array verbs{
        Verb::register_case, Verb::take,           Verb::assign,        Verb::accept,
        Verb::contact,       Verb::note,           Verb::raise_level,   Verb::reveal_phone,
        Verb::print_paper,   Verb::bounce,         Verb::chase,         Verb::wait_customer,
        Verb::wait_external, Verb::resume,         Verb::find,          Verb::propose,
        Verb::accept_offer,  Verb::reject_offer,   Verb::impose,        Verb::follow_up,
        Verb::close,         Verb::reopen,         Verb::withdraw,      Verb::void_case,
        Verb::lower_level,   Verb::make_promise,   Verb::keep_promise,  Verb::excuse_promise,
        Verb::merge,         Verb::unmerge,        Verb::join_parent,   Verb::answer_authority,
        Verb::attach};
    static_assert(verbs.size() == Command::kinds_count);
    return verbs[command.index()];
}

}  // namespace foyer::complaints
