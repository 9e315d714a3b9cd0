#include <memory>

#include "desk/complaints/code_lists.h"
#include "desk/complaints/complaints.h"
#include "desk/refusal_screen.h"
#include "tools/foyerctl/case_named.h"
#include "tools/foyerctl/verbs.h"
#include "ui/texts.h"

namespace foyer::foyerctl {
namespace {

using nlohmann::json;

struct Closing {
    std::vector<std::string> cases;
    std::string finding;
    complaints::Close close;
};

// One order for each case: those that may not close keep no other open.
Result<std::optional<desk::Refusal>> close_one(
    app::Store& store, const desk::Actor& actor, const Closing& wanted, const std::string& name) {
    complaints::Close close = wanted.close;
    TRY(close.id, case_named(store.writer(), name));
    const auto op = make_id<OpId>(store.now(), store.random());
    auto outcome =
        app::submit_order(store, {op, actor, {}, {complaints::Command(std::move(close))}, {}});
    if (auto* error = std::get_if<Error>(&outcome)) return std::unexpected(std::move(*error));
    auto* refusal = std::get_if<desk::Refusal>(&outcome);
    return refusal == nullptr ? std::optional<desk::Refusal>() : std::move(*refusal);
}

Done close_all(Context& context, Closing& wanted) {
    if (!wanted.finding.empty()) {
        const auto finding = complaints::finding_of(wanted.finding);
        if (!finding) return fail(ErrorCode::not_found, "no finding " + wanted.finding);
        wanted.close.finding = *finding;
    }
    TRY(const auto store, store_of(context));
    TRY(const auto actor, actor_of(context, store->writer()));
    json answers = json::array();
    std::vector<std::vector<std::string>> rows;
    std::optional<desk::Refusal> last;
    for (const std::string& name : wanted.cases) {
        TRY(const auto refusal, close_one(*store, actor, wanted, name));
        answers.push_back(
            {{"case", name}, {"closed", !refusal}, {"rule", refusal ? refusal->rule : ""}});
        rows.push_back({name, refusal ? desk::words_of(*refusal) : ui::tr("Closed")});
        if (refusal) last = refusal;
    }
    print(context, answers, {"CASE", "RESULT"}, rows);
    if (!last) return {};
    context.exit = Exit::refused;
    return fail(ErrorCode::cancelled, last->rule);
}

} // namespace

void add_close_verb(Verb complaints, Context& context) {
    const auto wanted = std::make_shared<Closing>();
    auto verb = complaints.add_subcommand("close", "Close one case or many");
    verb.add_option("case", wanted->cases, "Numbers or ids of the cases").required();
    verb.add_option("--resolution", wanted->close.resolution, "How it was resolved").required();
    verb.add_option("--finding", wanted->finding, "established, partial, not, unknown");
    verb.add_option("--cause", wanted->close.cause, "supplier, receiving, shelf_care, ...");
    verb.add_option(
        "--skip-follow-up", wanted->close.skip_follow_up, "Why the customer was not called");
    verb.add_option("--excuse", wanted->close.excuse, "Why an open promise is not kept");
    verb.callback(
        [&context, wanted] { perform(context, [&] { return close_all(context, *wanted); }); });
}

} // namespace foyer::foyerctl
