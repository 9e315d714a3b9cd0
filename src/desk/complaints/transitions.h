// THE table of a complaint's life (rules 4.1.4): verb, from, to, who, guard. decide() walks it and
// buttons ask it, so that button and rule cannot disagree. A new verb is a new row.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "desk/complaints/complaint_state.h"
#include "desk/complaints/complaints.h"
#include "desk/decision.h"

namespace foyer::complaints {

enum class Verb : std::uint8_t {
    register_case, take, assign, accept, contact, note, raise_level, reveal_phone, print_paper,
    bounce, chase, wait_customer, wait_external, resume, find, propose, accept_offer, reject_offer,
    impose, follow_up, close, reopen, withdraw, void_case, lower_level, make_promise, keep_promise,
    excuse_promise, merge, unmerge, join_parent, answer_authority, attach
};

class Phases {  // a set of phases
public:
    constexpr Phases() = default;
    template <class... P>
    explicit constexpr Phases(P... phases)
        : m_bits(((1U << static_cast<unsigned>(phases)) | ...)) {}
    constexpr bool has(Phase phase) const {
        return ((m_bits >> static_cast<unsigned>(phase)) & 1U) != 0;
    }

private:
    unsigned m_bits = 0;
};

struct Transition {
    Verb verb;
    Phases from;
    std::optional<Phase> to;  // nullopt: the phase stays
    bool (*who)(const State&, const desk::Actor&);
    // What has to be true of the case besides its phase; nullptr: nothing.
    std::optional<desk::Refusal> (*guard)(const State&, const desk::Actor&, Time now);
};

std::span<const Transition> transitions();
// nullptr: this verb does not lead out of this phase.
const Transition* transition_of(Verb verb, Phase from);

// nullopt: the actor may do this now; else why not and what would be allowed instead.
std::optional<desk::Refusal> refusal_of(
    Verb verb, const State& state, const desk::Actor& actor, Time now);
inline bool may(Verb verb, const State& state, const desk::Actor& actor, Time now) {
    return !refusal_of(verb, state, actor, now).has_value();
}
// Verbs the actor may use now, in the order in which a screen offers them.
std::vector<Verb> allowed_verbs(const State& state, const desk::Actor& actor, Time now);

Verb verb_of(const Command& command);
std::string_view code_of(Verb verb);  // "take", as in rule ids "4.1.4-take"

}  // namespace foyer::complaints
