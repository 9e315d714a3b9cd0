#include <array>

#include "desk/returns/approval_id.h"
#include "desk/returns/field_json.h"
#include "desk/returns/returns_table.h"
#include "desk/store/store_table.h"
#include "desk/store_zone.h"
#include "tools/foyerctl/return_json.h"
#include "tools/foyerctl/return_question.h"
#include "tools/foyerctl/verb_with_words.h"
#include "tools/foyerctl/verbs.h"
#include "ui/texts.h"

namespace foyer::foyerctl {
namespace {

using nlohmann::json;
using returns::Command;

struct Words {
    std::string number;
    std::string file;
    std::string scope = "all";
    std::string receipt;
    std::string text;
    std::string disposition;
    std::vector<std::string> references;
    std::int64_t drawer = -1;
    std::int64_t weight = 0;
    std::size_t position = 1;
    int limit = 50;
};
using Wish = std::shared_ptr<Words>;

Result<returns::Scope> scope_named(const std::string& name) {
    using returns::Scope;
    constexpr std::array names{
        std::pair{"open", Scope::open},           std::pair{"waiting", Scope::waiting},
        std::pair{"approved", Scope::approved},   std::pair{"at_desk", Scope::at_desk},
        std::pair{"finishing", Scope::finishing}, std::pair{"repairs", Scope::repairs},
        std::pair{"ended", Scope::ended},
        std::pair{"duplicate", Scope::duplicate}, std::pair{"all", Scope::all}};
    for (const auto& [word, scope] : names)
        if (name == word) return scope;
    return fail(ErrorCode::not_found, "no list called " + name);
}

Done list(Context& context, const Words& words) {
    TRY(const auto reader, reader_of(context));
    TRY(const auto zone, TimeZone::open(desk::store_zone));
    returns::ReturnQuery query;
    TRY(query.scope, scope_named(words.scope));
    query.receipt = words.receipt;
    query.limit = words.limit;
    TRY(const auto page, returns::list_returns(*reader, query));
    json answer = json::array();
    std::vector<std::vector<std::string>> rows;
    for (const auto& one : page.rows) {
        answer.push_back(json_of(one, zone));
        rows.push_back(
            {desk::text_of(one.number), ui::tr(returns::name_of(one.phase)),
             yuan_text(one.money_back), one.receipt, one.title});
    }
    print(context, answer, {"NUMBER", "STATE", "PAID BACK", "RECEIPT", "GOODS"}, rows);
    return {};
}

Done show(Context& context, const Words& words) {
    TRY(const auto reader, reader_of(context));
    TRY(const auto zone, TimeZone::open(desk::store_zone));
    TRY(const auto id, return_named(*reader, words.number));
    TRY(const auto detail, returns::find_return(*reader, id));
    if (!detail) return fail(ErrorCode::not_found, "no return " + words.number);
    const json answer = json_of(*detail, zone);
    print_line(context, answer, answer.dump(2));
    return {};
}

// What a return has besides the question that `rules return` takes.
template <class Value>
Done take_list(json& question, const char* name, std::vector<Value>& values) {
    const json list = question.value(name, json::array());
    question.erase(name);
    if (!list.is_array()) return fail(ErrorCode::corrupt, std::string(name) + " has to be a list");
    for (const json& one : list)
        CHECK_OK(returns::read_field_json(one, values.emplace_back(), name));
    return {};
}

Result<returns::Open> opening_of(Context& context, json question) {
    returns::Open open;
    open.id = make_id<returns::ReturnId>(context.clock.now(), context.random);
    CHECK_OK(take_list(question, "goods", open.goods));
    CHECK_OK(take_list(question, "paid_with", open.paid_with));
    const json customer = question.value("customer", json::object());
    question.erase("customer");
    if (customer.is_object()) {
        open.customer.name_given = customer.value("name", "");
        open.customer.phone = customer.value("phone", "");
    }
    open.words = question.value("words", "");
    question.erase("words");
    TRY(const auto zone, TimeZone::open(desk::store_zone));
    // The desk fills in day and role itself.
    if (!question.contains("now")) question["now"] = zone.iso(context.clock.now());
    if (!question.contains("actor")) question["actor"] = {{"role", "clerk"}};
    TRY(auto read, read_return_question(question));
    open.asked = std::move(read.asked);
    return open;
}

Done open_return(Context& context, const Words& words) {
    TRY(const auto question, json_in(words.file));
    TRY(auto open, opening_of(context, question));
    TRY(const auto store, store_of(context));
    TRY(const auto own, store::current_store(store->writer()));
    if (own) {
        open.store = own->code;
        open.terminal = own->terminal;
    }
    const returns::ReturnId id = open.id;
    CHECK_OK(order(context, *store, {Command(std::move(open))}, {}));
    TRY(const auto state, returns::state_of(store->writer(), id));
    const std::string number = desk::text_of(state.number);
    const json answer{
        {"id", text_of(id)},
        {"no", number},
        {"state", returns::code_of(state.phase)},
        {"verdict", returns::field_json(state.verdict)}};
    print_line(
        context, answer,
        number + "  " + ui::tr(returns::name_of(state.verdict.response)) + "  " +
            yuan_text(returns::money_back(state.verdict.amounts)));
    return {};
}

Done act(
    Context& context, const Words& words,
    const std::function<Result<Command>(const returns::State&)>& command_for) {
    TRY(const auto store, store_of(context));
    TRY(const auto id, return_named(store->writer(), words.number));
    TRY(const auto state, returns::state_of(store->writer(), id));
    TRY(auto command, command_for(state));
    return order(context, *store, {std::move(command)}, {{"id", text_of(id)}});
}

Done settle(Context& context, const Words& words) {
    return act(context, words, [&](const returns::State& state) -> Result<Command> {
        returns::Settle command;
        command.id = state.id;
        command.approval = returns::approval_id(state.id, state.verdict);
        command.references = words.references;
        command.new_receipt = words.receipt;
        if (words.drawer >= 0) command.cash_in_drawer = Fen{words.drawer};
        return Command(std::move(command));
    });
}

Done cancel(Context& context, const Words& words) {
    return act(context, words, [&](const returns::State& state) -> Result<Command> {
        return Command(returns::Cancel{state.id, words.text});
    });
}

Done deny(Context& context, const Words& words) {
    return act(context, words, [&](const returns::State& state) -> Result<Command> {
        return Command(returns::Deny{state.id, words.text});
    });
}

Done dispose(Context& context, const Words& words) {
    const auto disposition = returns::find_code<returns::Disposition>(words.disposition);
    if (!disposition || words.position == 0)
        return fail(
            ErrorCode::not_found,
            "goods become one of " + returns::codes<returns::Disposition>() +
                ", and lines count from 1");
    return act(context, words, [&](const returns::State& state) -> Result<Command> {
        return Command(returns::Dispose{
            state.id, {{words.position - 1, *disposition, words.weight, words.text}}});
    });
}

using Does = Done (*)(Context&, const Words&);

} // namespace

void add_return_verbs(Verb line, Context& context) {
    auto group = line.add_group("returns", "Goods that come back");
    const auto words = std::make_shared<Words>();
    auto listed = add_verb(group, context, "list", "Returns, newest first", words, &list);
    listed.add_option(
        "--filter", words->scope,
        "open, waiting, approved, at_desk, finishing, repairs, ended, duplicate, all");
    listed.add_option("--receipt", words->receipt, "Only of this receipt");
    listed.add_option("--limit", words->limit, "At most so many");
    auto opened =
        add_verb(group, context, "open", "Judge a return and take it down", words, &open_return);
    opened.add_option("file", words->file, "File with the return in JSON, else standard input");
    const auto about = [&](const char* name, const char* help, Does does) {
        auto verb = add_verb(group, context, name, help, words, does);
        verb.add_option("return", words->number, "Number or id of the return").required();
        return verb;
    };
    about("show", "One return with its verdict and timeline", &show);
    auto settled = about("settle", "Record that money and goods changed hands", &settle);
    settled.add_option("--reference", words->references, "Of each electronic refund, in order");
    settled.add_option("--drawer", words->drawer, "Cash in the drawer besides its float, in fen");
    settled.add_option("--new-receipt", words->receipt, "Of the goods in exchange");
    about("cancel", "Cancel a return that is not settled", &cancel)
        .add_option("--reason", words->text, "Why")
        .required();
    about("deny", "Record that the customer was told no", &deny)
        .add_option("--told", words->text, "In these words")
        .required();
    auto disposed = about("dispose", "Record what became of the goods", &dispose);
    disposed.add_option("--to", words->disposition, "shelf, scrap, vendor, repair, ...")
        .required();
    disposed.add_option("--line", words->position, "Position of the return, from 1");
    disposed.add_option("--weight", words->weight, "In grams; what is scrapped is weighed");
    disposed.add_option("--note", words->text, "What else there is to say");
    add_return_approval_verbs(group, context);
    add_goods_batch_verbs(group, context);
    add_return_policy_verbs(group, context);
}

} // namespace foyer::foyerctl
