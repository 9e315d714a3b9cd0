#include "desk/returns/return_transitions.h"

#include <algorithm>
#include <array>

namespace foyer::returns {
namespace {

using desk::Act;
using desk::Refusal;
using desk::Role;

class Phases { // a set of phases
public:
    template <class... P>
    explicit constexpr Phases(P... phases)
        : m_bits(((1U << static_cast<unsigned>(phases)) | ...)) {}
    constexpr bool has(Phase phase) const {
        return ((m_bits >> static_cast<unsigned>(phase)) & 1U) != 0;
    }

private:
    unsigned m_bits;
};

constexpr Phases draft{Phase::draft};
constexpr Phases unapproved{Phase::judged, Phase::awaiting_approval};
constexpr Phases judged{Phase::judged};
constexpr Phases pending{Phase::judged, Phase::awaiting_approval, Phase::approved};
constexpr Phases approved{Phase::approved};
constexpr Phases open_goods{Phase::settled, Phase::goods_disposed};
constexpr Phases disposed{Phase::goods_disposed};
constexpr Phases done{Phase::settled, Phase::goods_disposed, Phase::closed};
constexpr Phases told{Phase::judged,  Phase::awaiting_approval, Phase::approved,
                      Phase::settled, Phase::goods_disposed,    Phase::closed,
                      Phase::denied};

struct TransitionRow {
    Verb verb;
    std::string_view code;
    Phases from;
    const char* wrong_phase;
    const char* instead;
};

// Everything is the desk's work; whose money and whose PIN it takes, the decisions say.
constexpr std::array<TransitionRow, verbs_count> table{{
    {Verb::open, "open", draft, N_("This return is open already."), N_("Go on with it.")},
    {Verb::approve, "approve", unapproved, N_("This return does not wait for approval."),
     N_("Look at where it stands.")},
    {Verb::override_denial, "override", judged, N_("There is no denial to decide otherwise on."),
     N_("Look at where it stands.")},
    {Verb::deny, "deny", judged, N_("This return does not wait for an answer to the customer."),
     N_("Look at where it stands.")},
    {Verb::cancel, "cancel", pending, N_("A return that is settled or ended cannot be cancelled."),
     N_("Open a new one where something is wrong.")},
    {Verb::settle, "settle", approved, N_("Only an approved return is settled."),
     N_("Have it approved first; what is settled stays settled.")},
    {Verb::link_complaint, "link-complaint", told,
     N_("A complaint is linked to a return that was judged."), N_("Open the return first.")},
    {Verb::dispose, "dispose", open_goods,
     N_("Goods are dealt with after the return is settled and before it is closed."),
     N_("Settle it first.")},
    {Verb::close, "close", disposed, N_("A return is closed when its goods are dealt with."),
     N_("Say first what becomes of the goods.")},
    {Verb::print_slip, "print", done, N_("The slip is printed when the return is settled."),
     N_("Settle it first.")},
    {Verb::receive_for_repair, "repair-receive", open_goods,
     N_("A repair ticket is written after the return is settled and before it is closed."),
     N_("Settle it first.")},
    {Verb::send_for_repair, "repair-send", open_goods, N_("This return has no open repair."),
     N_("Look at where it stands.")},
    {Verb::take_back_from_repair, "repair-back", open_goods, N_("This return has no open repair."),
     N_("Look at where it stands.")},
    {Verb::call_about_repair, "repair-call", open_goods, N_("This return has no open repair."),
     N_("Look at where it stands.")},
    {Verb::hand_out_repaired, "repair-out", open_goods, N_("This return has no open repair."),
     N_("Look at where it stands.")},
}};

constexpr bool in_order() {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (table[i].verb != static_cast<Verb>(i)) return false;
    return true;
}
static_assert(in_order(), "the table follows the enumeration");

const TransitionRow& row_of(Verb verb) {
    return table[static_cast<std::size_t>(verb)];
}

Refusal newer_version() {
    return {
        "4.2.6-newer",
        {N_("A newer version of Foyer has worked on this return; here it can only be read."), {}},
        {N_("Bring this desk up to date."), {}}};
}

} // namespace

Verb verb_of(const Command& command) {
    static_assert(Command::kinds_count == verbs_count);
    return static_cast<Verb>(command.index());
}

std::string_view code_of(Verb verb) {
    return row_of(verb).code;
}

std::optional<Refusal> refusal_of(Verb verb, const State& state, const desk::Actor& actor) {
    const TransitionRow& row = row_of(verb);
    if (state.read_only) return newer_version();
    if (!desk::may(actor.role, Act::work_at_desk))
        return Refusal{
            "4.0.1-" + std::string(row.code),
            {N_("Returns are the work of the service desk."), {}},
            {N_("Ask somebody of the desk."), {}}};
    if (!row.from.has(state.phase))
        return Refusal{"4.2.6-" + std::string(row.code), {row.wrong_phase, {}}, {row.instead, {}}};
    return std::nullopt;
}

std::vector<Verb> allowed_verbs(const State& state, const desk::Actor& actor) {
    std::vector<Verb> allowed;
    for (const TransitionRow& row : table)
        if (may(row.verb, state, actor)) allowed.push_back(row.verb);
    return allowed;
}

std::optional<Role>
approver_needed(const State& state, const Verdict& verdict, const desk::Actor& actor) {
    if (!verdict.approval) return std::nullopt;
    if (actor.role == Role::manager) return std::nullopt;
    const bool stranger = actor.staff != state.opened_by;
    const auto limit = desk::return_limit(actor.role);
    const bool within = !limit || verdict.amounts.goods_value <= *limit;
    const bool high_enough = actor.role <= Role::manager && actor.role >= *verdict.approval;
    if (stranger && within && high_enough) return std::nullopt;
    return verdict.approval;
}

} // namespace foyer::returns
