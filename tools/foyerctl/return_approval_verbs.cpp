#include "desk/returns/approval_id.h"
#include "desk/returns/returns.h"
#include "desk/returns/returns_table.h"
#include "tools/foyerctl/return_json.h"
#include "tools/foyerctl/verb_with_words.h"
#include "tools/foyerctl/verbs.h"

namespace foyer::foyerctl {
namespace {

using returns::Command;

struct Words {
    std::string number; // of the return, or its id
    std::string by;     // staff number of who allows it
    std::string pin;    // theirs
    std::string reason;
    std::vector<std::string> met; // duties that were done
};

Result<std::vector<returns::DutyKind>> duties_met(const Words& words) {
    std::vector<returns::DutyKind> duties;
    for (const std::string& code : words.met) {
        const auto duty = returns::find_duty_kind(code);
        if (!duty) return fail(ErrorCode::not_found, "no duty " + code);
        duties.push_back(*duty);
    }
    return duties;
}

// What is allowed is the verdict that stands now: whoever asks has seen it with `returns show`.
Done approve(Context& context, const Words& words) {
    TRY(const auto duties, duties_met(words));
    TRY(const auto store, store_of(context));
    TRY(const auto id, return_named(store->writer(), words.number));
    TRY(const auto state, returns::state_of(store->writer(), id));
    const returns::Approve command{id, returns::approval_id(id, state.verdict), duties};
    return approved_order(
        context, *store, {Command(command)}, {words.by, Secret(words.pin)},
        {{"id", text_of(id)}});
}

Done override_verdict(Context& context, const Words& words) {
    TRY(const auto store, store_of(context));
    TRY(const auto id, return_named(store->writer(), words.number));
    TRY(const auto state, returns::state_of(store->writer(), id));
    TRY(const auto book, returns::policy_book(store->writer()));
    const auto verdict = returns::judge_overridden(state.asked, book);
    const returns::Override command{id, returns::approval_id(id, verdict), words.reason};
    return approved_order(
        context, *store, {Command(command)}, {words.by, Secret(words.pin)},
        {{"id", text_of(id)}});
}

} // namespace

void add_return_approval_verbs(Verb returns, Context& context) {
    const auto words = std::make_shared<Words>();
    const auto add = [&](const char* name, const char* help, Done (*does)(Context&, const Words&)) {
        auto verb = add_verb(returns, context, name, help, words, does);
        verb.add_option("return", words->number, "Number or id of the return").required();
        verb.add_option("--by", words->by, "Staff number of who allows it").required();
        verb.add_option("--pin", words->pin, "Their PIN").required();
        return verb;
    };
    add("approve", "Allow a return that waits for approval", &approve)
        .add_option("--met", words->met, "Duties that were done: inspect, see_medical_note, ...");
    add("override", "Take back what the policy denies", &override_verdict)
        .add_option("--reason", words->reason, "Why")
        .required();
}

} // namespace foyer::foyerctl
