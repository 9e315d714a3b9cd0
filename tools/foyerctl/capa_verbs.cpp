#include <charconv>

#include "base/iso_time.h"
#include "desk/capa/capa_table.h"
#include "tools/foyerctl/case_named.h"
#include "tools/foyerctl/staff_numbered.h"
#include "tools/foyerctl/verb_with_words.h"
#include "tools/foyerctl/verbs.h"
#include "ui/texts.h"

namespace foyer::foyerctl {
namespace {

using nlohmann::json;

struct Words {
    std::string filter = "running";
    int limit = 50;
    std::string action; // CA-7 or its id
    std::vector<std::string> cases;
    std::string one_case;
    std::string key, problem, containment, owner, due, cause, measure, text, reason;
    bool stop_sale = false;
    bool effective = false;
};
using Wish = std::shared_ptr<Words>;

// ---- listing ------------------------------------------------------------------------------------

Result<capa::Scope> scope_named(const std::string& name) {
    using capa::Scope;
    if (name == "running") return Scope::running;
    if (name == "to_verify") return Scope::to_verify;
    if (name == "finished") return Scope::finished;
    if (name == "all") return Scope::all;
    return fail(ErrorCode::not_found, "no list called " + name);
}

json json_of(const capa::ListedCapa& one) {
    return {
        {"id", foyer::text_of(one.id)},
        {"number", capa::label_of(one.number)},
        {"state", std::string(capa::code_of(one.phase))},
        {"effective", one.effective},
        {"problem", one.problem},
        {"owner", foyer::text_of(one.owner)},
        {"due", iso_date(one.due)},
        {"cases", one.cases}};
}

Done list(Context& context, const Words& words) {
    TRY(const auto reader, reader_of(context));
    TRY(const auto scope, scope_named(words.filter));
    TRY(const auto found, capa::list_capas(*reader, {scope, words.limit}));
    json all = json::array();
    std::vector<std::vector<std::string>> rows;
    for (const auto& one : found.rows) {
        all.push_back(json_of(one));
        rows.push_back(
            {capa::label_of(one.number), ui::tr(capa::name_of(one.phase)), iso_date(one.due),
             std::to_string(one.cases), one.problem});
    }
    print(context, all, {"NUMBER", "STATE", "DUE", "CASES", "PROBLEM"}, rows);
    return {};
}

Result<capa::CapaId> capa_named(database::Reader& reader, const std::string& words) {
    if (words.starts_with("CA-")) {
        int number = 0;
        std::from_chars(words.data() + 3, words.data() + words.size(), number);
        TRY(const auto id, capa::capa_with_number(reader, number));
        if (id) return *id;
    } else if (const auto id = parse_id<capa::CapaId>(words)) {
        return *id;
    }
    return fail(ErrorCode::not_found, "no corrective action " + words);
}

json json_of(const capa::CapaDetail& detail) {
    const capa::State& state = *detail.found;
    json cases = json::array();
    for (const auto& one : detail.cases)
        cases.push_back({{"id", foyer::text_of(one.id)}, {"no", one.number}});
    const auto& counts = state.phase == capa::Phase::verified ? state.counts : detail.counts;
    return {
        {"id", foyer::text_of(state.id)},
        {"number", capa::label_of(state.number)},
        {"state", std::string(capa::code_of(state.phase))},
        {"effective", state.effective},
        {"round", state.round},
        {"key", state.key},
        {"problem", state.problem},
        {"containment", state.containment},
        {"stop_sale", state.stop_sale},
        {"cause", state.cause},
        {"measure", state.action},
        {"owner", foyer::text_of(state.owner)},
        {"due", iso_date(state.due)},
        {"done", state.done},
        {"finding", state.finding},
        {"before", counts ? json(counts->before) : json(nullptr)},
        {"after", counts ? json(counts->after) : json(nullptr)},
        {"cases", std::move(cases)}};
}

Done show(Context& context, const Words& words) {
    TRY(const auto reader, reader_of(context));
    TRY(const auto id, capa_named(*reader, words.action));
    TRY(const auto detail, capa::find_capa(*reader, id, context.clock.now()));
    if (!detail.found) return fail(ErrorCode::not_found, "no corrective action " + words.action);
    const json shown = json_of(detail);
    print_line(context, shown, context.json ? std::string() : shown.dump(2));
    return {};
}

// ---- the same commands as the screen's ----------------------------------------------------------

Result<Date> date_in(const std::string& typed) {
    const auto date = parse_iso_date(typed);
    if (!date)
        return fail(ErrorCode::not_found, "\"" + typed + "\" is no date such as 2026-11-30");
    return *date;
}

Done open(Context& context, const Words& words) {
    TRY(const auto store, store_of(context));
    database::Reader& reader = store->writer();
    capa::Open command;
    command.id = make_id<capa::CapaId>(context.clock.now(), context.random);
    for (const std::string& one : words.cases) {
        TRY(const auto id, case_named(reader, one));
        command.cases.push_back(id);
    }
    TRY(command.owner, staff_numbered(reader, words.owner));
    TRY(command.due, date_in(words.due));
    command.key = words.key;
    command.problem = words.problem;
    command.containment = words.containment;
    command.stop_sale = words.stop_sale;
    return order(
        context, *store, {capa::Command(command)}, {{"id", foyer::text_of(command.id)}});
}

using CommandFor = std::function<Result<capa::Command>(database::Reader&, capa::CapaId)>;

Done act(Context& context, const Words& words, const CommandFor& command_for) {
    TRY(const auto store, store_of(context));
    TRY(const auto id, capa_named(store->writer(), words.action));
    TRY(auto command, command_for(store->writer(), id));
    return order(context, *store, {std::move(command)}, {{"id", foyer::text_of(id)}});
}

Done contain(Context& context, const Words& words) {
    return act(context, words, [&](auto&, capa::CapaId id) -> Result<capa::Command> {
        return capa::Contain{id, words.containment, words.stop_sale};
    });
}
Done analyse(Context& context, const Words& words) {
    return act(context, words, [&](auto&, capa::CapaId id) -> Result<capa::Command> {
        return capa::Analyse{id, words.cause, words.measure};
    });
}
Done hand_over(Context& context, const Words& words) {
    return act(
        context, words, [&](database::Reader& reader, capa::CapaId id) -> Result<capa::Command> {
            TRY(const auto owner, staff_numbered(reader, words.owner));
            TRY(const auto due, date_in(words.due));
            return capa::HandOver{id, owner, due, words.reason};
        });
}
Done finish(Context& context, const Words& words) {
    return act(context, words, [&](auto&, capa::CapaId id) -> Result<capa::Command> {
        return capa::FinishAction{id, words.text};
    });
}
Done verify(Context& context, const Words& words) {
    return act(context, words, [&](auto&, capa::CapaId id) -> Result<capa::Command> {
        return capa::Verify{id, words.effective, words.text};
    });
}
Done reopen(Context& context, const Words& words) {
    return act(context, words, [&](auto&, capa::CapaId id) -> Result<capa::Command> {
        TRY(const auto due, date_in(words.due));
        return capa::Reopen{id, due, words.reason};
    });
}
Done link(Context& context, const Words& words) {
    return act(
        context, words, [&](database::Reader& reader, capa::CapaId id) -> Result<capa::Command> {
            TRY(const auto complaint, case_named(reader, words.one_case));
            return capa::LinkCase{id, complaint};
        });
}

// ---- the command line ---------------------------------------------------------------------------

using Does = Done (*)(Context&, const Words&);

void add_open(Verb group, Context& context, const Wish& words) {
    auto verb = add_verb(group, context, "open", "Open one from complaints", words, &open);
    verb.add_option("case", words->cases, "Numbers or ids of complaints").required();
    verb.add_option("--problem", words->problem, "What repeats itself").required();
    verb.add_option("--owner", words->owner, "Staff number of who is to do it").required();
    verb.add_option("--due", words->due, "Day by which it is done").required();
    verb.add_option("--key", words->key, "unsafe, goods, supplier, staff, cause");
    verb.add_option("--containment", words->containment, "What was done at once");
    verb.add_flag("--stop-sale", words->stop_sale, "The goods are off sale");
}

} // namespace

void add_capa_verbs(Verb line, Context& context) {
    auto group = line.add_group("capa", "Corrective actions");
    const auto words = std::make_shared<Words>();
    auto listed = add_verb(group, context, "list", "The running ones", words, &list);
    listed.add_option("--filter", words->filter, "running, to_verify, finished, all");
    listed.add_option("--limit", words->limit, "At most so many");
    const auto about = [&](const char* name, const char* help, Does does) {
        auto verb = add_verb(group, context, name, help, words, does);
        verb.add_option("capa", words->action, "CA-7, or its id").required();
        return verb;
    };
    about("show", "One with its complaints", &show);
    add_open(group, context, words);
    auto contained = about("contain", "What was done at once", &contain);
    contained.add_option("--containment", words->containment, "What was done at once");
    contained.add_flag("--stop-sale", words->stop_sale, "The goods are off sale");
    auto analysed = about("analyse", "Cause and measure", &analyse);
    analysed.add_option("--cause", words->cause, "What caused the complaints");
    analysed.add_option("--measure", words->measure, "What will be done about it");
    auto handed = about("hand-over", "To another owner, or another day", &hand_over);
    handed.add_option("--owner", words->owner, "Staff number").required();
    handed.add_option("--due", words->due, "Day by which it is done").required();
    handed.add_option("--reason", words->reason, "Why");
    about("done", "The action is done", &finish)
        .add_option("--text", words->text, "What was done");
    auto verified = about("verify", "Whether it helped", &verify);
    verified.add_flag("--effective", words->effective, "It did");
    verified.add_option("--text", words->text, "What was seen");
    auto reopened = about("reopen", "To be done anew", &reopen);
    reopened.add_option("--due", words->due, "Day by which it is done").required();
    reopened.add_option("--reason", words->reason, "Why");
    about("link", "Link one more complaint", &link)
        .add_option("case", words->one_case, "Number or id of the complaint")
        .required();
}

} // namespace foyer::foyerctl
