#include "base/iso_time.h"
#include "desk/returns/returns_table.h"
#include "tools/foyerctl/return_json.h"
#include "tools/foyerctl/return_question.h"
#include "tools/foyerctl/verbs.h"
#include "ui/texts.h"

namespace foyer::foyerctl {
namespace {

using nlohmann::json;
using returns::PolicyCommand;

struct Words {
    std::string file;
    std::string from;
    std::string to;
    int days = 90;
    std::size_t examples = 20;
    std::int64_t version = 1;
};

json json_of(const returns::ReplayedCase& one) {
    return {
        {"no", one.number},
        {"before", returns::code_of(one.before)},
        {"after", returns::code_of(one.after)},
        {"money_before", one.money_before.value},
        {"money_after", one.money_after.value}};
}

void print_replay(const Context& context, const returns::Replay& found) {
    json answer{
        {"cases", found.cases},
        {"changed", found.changed},
        {"newly_approved", found.newly_approved},
        {"newly_denied", found.newly_denied},
        {"money_before", found.money_before.value},
        {"money_after", found.money_after.value},
        {"examples", json::array()}};
    std::vector<std::vector<std::string>> rows;
    for (const auto& one : found.examples) {
        answer["examples"].push_back(json_of(one));
        rows.push_back(
            {one.number, ui::tr(returns::name_of(one.before)), ui::tr(returns::name_of(one.after)),
             yuan_text(one.money_before), yuan_text(one.money_after)});
    }
    if (context.json) {
        print_line(context, answer, {});
        return;
    }
    rows.push_back(
        {std::to_string(found.changed) + "/" + std::to_string(found.cases), "", "",
         yuan_text(found.money_before), yuan_text(found.money_after)});
    print(context, answer, {"NUMBER", "BEFORE", "AFTER", "WAS", "WOULD BE"}, rows);
}

Done replay(Context& context, const Words& words) {
    TRY(const auto draft, json_in(words.file));
    TRY(auto rows, read_policies(draft));
    TRY(const auto reader, reader_of(context));
    TRY(const auto published, returns::policy_book(*reader));
    const Time since = context.clock.now() - words.days * day_ms;
    TRY(const auto found,
        returns::replay(
            *reader, returns::replay_book(published, std::move(rows)), since, words.examples));
    print_replay(context, found);
    return {};
}

Done draft(Context& context, const Words& words) {
    const auto from = parse_iso_date(words.from);
    const auto to = parse_iso_date(words.to);
    if (!from || (!words.to.empty() && !to))
        return fail(ErrorCode::not_found, "a day is written as 2026-11-22");
    TRY(const auto changes, json_in(words.file));
    TRY(auto rows, read_policies(changes));
    TRY(const auto store, store_of(context));
    CHECK_OK(order(
        context, *store, {PolicyCommand(returns::DraftPolicy{*from, to, std::move(rows)})}, {}));
    TRY(const auto shelf, returns::policy_shelf(store->writer()));
    const returns::PolicyVersion nothing;
    const auto before =
        returns::whole_table(shelf.versions.empty() ? nothing : shelf.versions.back());
    json answer = json::array();
    std::vector<std::vector<std::string>> lines;
    for (const auto& change : returns::policy_diff(before, returns::whole_table(*shelf.draft))) {
        answer.push_back(
            {{"category", change.category},
             {"column", change.column},
             {"before", change.before},
             {"after", change.after}});
        lines.push_back({change.category, change.column, change.before, change.after});
    }
    print(context, answer, {"CATEGORY", "COLUMN", "WAS", "WILL BE"}, lines);
    return {};
}

Done publish(Context& context, const Words& words) {
    TRY(const auto store, store_of(context));
    return order(
        context, *store, {PolicyCommand(returns::PublishPolicy{words.version})},
        {{"version", words.version}});
}

} // namespace

void add_return_policy_verbs(Verb returns, Context& context) {
    const auto words = std::make_shared<Words>();
    const auto add = [&](const char* name, const char* help, Done (*does)(Context&, const Words&)) {
        auto verb = returns.add_subcommand(name, help);
        verb.callback(
            [&context, words, does] { perform(context, [&] { return does(context, *words); }); });
        return verb;
    };
    auto played = add("replay", "What a draft policy would have changed", &replay);
    played.add_option("draft", words->file, "File with {category: {column: value}}").required();
    played.add_option("--days", words->days, "Returns of the last so many days");
    played.add_option("--examples", words->examples, "At most so many cases that change");
    auto drafted = add("draft", "Draft a policy and show what it changes", &draft);
    drafted.add_option("draft", words->file, "File with {category: {column: value}}").required();
    drafted.add_option("--from", words->from, "The first day").required();
    drafted.add_option("--to", words->to, "The last day; without it, until the next version");
    add("publish", "Publish the draft", &publish)
        .add_option("version", words->version, "The number it gets")
        .required();
}

} // namespace foyer::foyerctl
