// THE table of a return's life (rules 4.2.6): verb, from, who. decide() walks it and buttons ask
// it, so that button and rule cannot disagree.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "desk/decision.h"
#include "desk/returns/return_state.h"

namespace foyer::returns {

enum class Verb : std::uint8_t {
    open,
    approve,
    override_denial,
    deny,
    cancel,
    settle,
    link_complaint,
    dispose,
    close,
    print_slip,
    receive_for_repair,
    send_for_repair,
    take_back_from_repair,
    call_about_repair,
    hand_out_repaired
};
constexpr std::size_t verbs_count = 15;

Verb verb_of(const Command& command);
std::string_view code_of(Verb verb); // "settle", as in rule ids "4.2.6-settle"

// nullopt: the actor may do this now, as far as phase and person go; else why not and what would be
// allowed instead.
std::optional<desk::Refusal> refusal_of(Verb verb, const State& state, const desk::Actor& actor);
inline bool may(Verb verb, const State& state, const desk::Actor& actor) {
    return !refusal_of(verb, state, actor).has_value();
}
// Verbs the actor may use now, in the order in which a screen offers them.
std::vector<Verb> allowed_verbs(const State& state, const desk::Actor& actor);

// Whose PIN Approve or Override needs besides the actor; nullopt: nobody's. Whoever approves is not
// who opened the return, unless the manager (rules 4.0).
std::optional<desk::Role>
approver_needed(const State& state, const Verdict& verdict, const desk::Actor& actor);

} // namespace foyer::returns
