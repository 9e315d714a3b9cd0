#include <functional>

#include "desk/complaints/code_lists.h"
#include "desk/store_zone.h"
#include "tools/foyerctl/rules_answers.h"
#include "tools/foyerctl/transition_facts.h"
#include "ui/texts.h"

namespace foyer::foyerctl {
namespace {

using nlohmann::json;

std::string spoken(const desk::Sentence& sentence, ui::Language language) {
    ui::use_language(language);
    return ui::tr_values(sentence.text, sentence.values);
}

json json_of(const desk::Refusal& refusal) {
    const ui::Language before = ui::language();
    const json answer{
        {"rule", refusal.rule},
        {"text_zh", spoken(refusal.reason, ui::Language::zh)},
        {"text_en", spoken(refusal.reason, ui::Language::en)}};
    ui::use_language(before);
    return answer;
}

template <class Value>
Result<Value> named(
    const Question& fields, std::string_view field,
    const std::function<std::optional<Value>(std::string_view)>& of) {
    TRY(const auto word, fields.text(field));
    const auto value = of(word);
    if (!value) return fields.wrong(field, "\"" + word + "\" is not known here");
    return *value;
}

// Where the case stands when these things have happened to it.
complaints::Phase phase_after(
    const complaints::State& before, const std::vector<complaints::Event>& events,
    const AskedTransition& asked) {
    complaints::State state = before;
    desk::Stamp stamp;
    stamp.at = asked.now;
    stamp.actor = asked.actor.staff;
    for (const complaints::Event& event : events)
        if (before.id.is_nil() || complaints::case_of(event) == before.id)
            state = complaints::evolve(std::move(state), event, stamp);
    return state.phase;
}

} // namespace

Result<json> transition_answer(const json& question) {
    TRY(const auto fields, Question::of(question, "", {"state", "verb", "role", "facts"}));
    TRY(const auto phase,
        named<complaints::Phase>(fields, "state", [](std::string_view word) {
            return complaints::phase_of(word);
        }));
    TRY(const auto verb, named<complaints::Verb>(fields, "verb", [](std::string_view word) {
            return complaints::verb_of(word);
        }));
    TRY(const auto role, named<desk::Role>(fields, "role", &desk::role_of));
    TRY(const auto zone, TimeZone::open(desk::store_zone));
    TRY(const auto asked, read_transition(phase, verb, role, fields.find("facts"), zone));
    const auto decision =
        complaints::decide(asked.command, asked.facts, {asked.now, asked.actor, {}, &zone});
    if (const auto* refusal = std::get_if<desk::Refusal>(&decision))
        return json{{"refusal", json_of(*refusal)}};
    const auto to = phase_after(asked.facts.state, std::get<0>(decision), asked);
    return json{{"to", complaints::code_of(to)}};
}

} // namespace foyer::foyerctl
