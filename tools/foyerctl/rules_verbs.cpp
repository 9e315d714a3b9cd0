#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "tools/foyerctl/question.h"
#include "tools/foyerctl/rules_answers.h"
#include "tools/foyerctl/verbs.h"

namespace foyer::foyerctl {
namespace {

using nlohmann::json;
using Answer = Result<json> (*)(const json&);

Done ask(const std::string& file, Answer answer) {
    TRY(const auto text, question_text(file));
    const json question = parse_json(text);
    if (question.is_discarded()) return fail(ErrorCode::corrupt, "the question is not JSON");
    TRY(const auto found, answer(question));
    fmt::print("{}\n", found.dump(-1, ' ', false, json::error_handler_t::replace));
    return {};
}

// A question that cannot be understood is the asker's fault, not the store's.
void answer_or_complain(Context& context, const std::string& file, Answer answer) {
    const Done done = ask(file, answer);
    if (done) return;
    const bool misunderstood = done.error().code == ErrorCode::corrupt;
    complain(context, misunderstood ? Exit::usage : exit_of(done.error()), done.error().what);
}

void add_rule(
    Verb rules, Context& context, const char* name, const char* help, Answer answer) {
    auto verb = rules.add_subcommand(name, help);
    const auto file = std::make_shared<std::string>();
    verb.add_option(
        "question", *file, "File with the question in JSON; without it, standard input");
    verb.callback([&context, file, answer] { answer_or_complain(context, *file, answer); });
}

} // namespace

void add_rules_verbs(Verb line, Context& context) {
    auto rules = line.add_group("rules", "Ask the rules: JSON in, JSON out");
    add_rule(rules, context, "clock", "When a time is up, and when to warn", &clock_answer);
    add_rule(rules, context, "level", "The lowest level of a complaint, and why", &level_answer);
    add_rule(
        rules, context, "transition", "Where a verb leads a complaint, or why it may not",
        &transition_answer);
    add_rule(
        rules, context, "return", "What law and store policy say of a return, and why",
        &return_answer);
}

} // namespace foyer::foyerctl
