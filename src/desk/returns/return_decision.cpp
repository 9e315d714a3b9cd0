#include "desk/returns/return_decision.h"

#include "base/invariant.h"
#include "base/text.h"
#include "desk/returns/return_answers.h"
#include "desk/returns/return_transitions.h"
#include "desk/typed.h"

namespace foyer::returns {

using desk::Refusal;

std::variant<std::string, Refusal>
said(std::string_view text, Objection missing, std::size_t most) {
    std::string clean = trimmed(clean_text(text));
    if (clean.empty()) return refuse(missing);
    if (character_count(clean) > most)
        return refuse(Objection::text_too_long, {std::to_string(most)});
    return clean;
}

std::variant<std::string, Refusal> field(std::string_view text) {
    std::string clean = desk::one_line(text);
    if (character_count(clean) > field_most)
        return refuse(Objection::text_too_long, {std::to_string(field_most)});
    return clean;
}

desk::Decision<Event>
decide(const Command& command, const Facts& facts, const desk::Circumstance& circumstance) {
    INVARIANT(circumstance.zone != nullptr);
    INVARIANT(!return_of(command).is_nil());
    if (auto refusal = refusal_of(verb_of(command), facts.state, circumstance.actor))
        return *std::move(refusal);
    return visit(
        [&](const auto& wanted) { return decide_on(wanted, facts, circumstance); }, command);
}

} // namespace foyer::returns
