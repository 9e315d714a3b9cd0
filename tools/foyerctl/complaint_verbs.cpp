#include <algorithm>
#include <array>

#include "desk/complaints/code_lists.h"
#include "desk/complaints/complaint_form.h"
#include "desk/complaints/complaints_table.h"
#include "desk/staff/staff_table.h"
#include "desk/store/store_table.h"
#include "desk/store_zone.h"
#include "tools/foyerctl/case_named.h"
#include "tools/foyerctl/complaint_json.h"
#include "tools/foyerctl/verb_with_words.h"
#include "tools/foyerctl/verbs.h"
#include "ui/texts.h"

namespace foyer::foyerctl {
namespace {

using complaints::Command;

struct Words {
    complaints::Form form;
    std::string channel = "visit";
    std::string demand = "none";
    std::string number; // of a case: TS01-261122-A0007 or its id
    std::string text;
    std::vector<std::string> files; // to attach
    std::string way = "phone";
    std::string outcome = "spoke";
    std::string scope = "open";
    std::string search;
    std::string category;
    int level = 0;
    int limit = 50;
};
using Wish = std::shared_ptr<Words>;

Result<complaints::Scope> scope_named(const std::string& name) {
    using complaints::Scope;
    constexpr std::array names{
        std::pair{"open", Scope::open},     std::pair{"overdue", Scope::overdue},
        std::pair{"mine", Scope::mine},     std::pair{"resolved", Scope::resolved},
        std::pair{"closed", Scope::closed}, std::pair{"all", Scope::all},
        std::pair{"supervisor", Scope::supervisor}};
    for (const auto& [word, scope] : names)
        if (name == word) return scope;
    return fail(ErrorCode::not_found, "no list called " + name);
}

Done list(Context& context, const Words& words) {
    TRY(const auto reader, reader_of(context));
    TRY(const auto zone, TimeZone::open(desk::store_zone));
    TRY(const auto actor, actor_of(context, *reader));
    complaints::CaseQuery query;
    TRY(query.scope, scope_named(words.scope));
    query.search = words.search;
    query.category = words.category;
    query.limit = words.limit;
    if (words.level > 0) query.level = words.level;
    TRY(const auto page, complaints::list_cases(*reader, query, actor.staff, context.clock.now()));
    nlohmann::json json = nlohmann::json::array();
    std::vector<std::vector<std::string>> rows;
    for (const auto& one : page.rows) {
        json.push_back(json_of(one, zone));
        rows.push_back(
            {desk::text_of(one.number), ui::tr(complaints::name_of(one.phase)),
             ui::tr(complaints::name_of_level(one.level)), one.customer, one.title});
    }
    print(context, json, {"NUMBER", "STATE", "SEVERITY", "CUSTOMER", "TITLE"}, rows);
    return {};
}

Done show(Context& context, const Words& words) {
    TRY(const auto reader, reader_of(context));
    TRY(const auto zone, TimeZone::open(desk::store_zone));
    TRY(const auto id, case_named(*reader, words.number));
    TRY(const auto detail, complaints::find_case(*reader, id));
    if (!detail) return fail(ErrorCode::not_found, "no complaint " + words.number);
    const auto json = json_of(*detail, zone);
    if (context.json)
        print_line(context, json, {});
    else
        print_line(context, json, json.dump(2));
    return {};
}

Result<complaints::Register> parsed(const Words& words, Context& context, const TimeZone& zone) {
    complaints::Form form = words.form;
    const auto channel = complaints::channel_of(words.channel);
    const auto demand = complaints::demand_of(words.demand);
    if (!channel) return fail(ErrorCode::not_found, "no channel " + words.channel);
    if (!demand) return fail(ErrorCode::not_found, "no demand " + words.demand);
    form.channel = *channel;
    form.demand = *demand;
    form.level = words.level;
    form.id = make_id<CaseId>(context.clock.now(), context.random);
    auto result = complaints::parse(form, context.clock.now(), zone, {});
    if (auto* command = std::get_if<complaints::Register>(&result)) return std::move(*command);
    std::string all;
    for (const auto& notice : std::get<std::vector<complaints::FieldNotice>>(result))
        all +=
            (all.empty() ? "" : " ") + ui::tr_values(notice.sentence.text, notice.sentence.values);
    complain(context, Exit::refused, all);
    return fail(ErrorCode::cancelled, all);
}

Done register_case(Context& context, const Words& words) {
    TRY(const auto store, store_of(context));
    TRY(auto command, parsed(words, context, store->zone()));
    TRY(const auto own, store::current_store(store->writer()));
    if (own) {
        command.store = own->code;
        command.terminal = own->terminal;
    }
    const CaseId id = command.id;
    CHECK_OK(order(context, *store, {Command(std::move(command))}, {}));
    TRY(const auto detail, complaints::find_case(store->writer(), id));
    const std::string number = detail ? desk::text_of(detail->state.number) : std::string();
    print_line(context, {{"id", text_of(id)}, {"no", number}}, number);
    return {};
}

Done act(
    Context& context, const Words& words,
    const std::function<Result<Command>(database::Reader&, CaseId)>& command_for) {
    TRY(const auto store, store_of(context));
    TRY(const auto id, case_named(store->writer(), words.number));
    TRY(auto command, command_for(store->writer(), id));
    return order(context, *store, {std::move(command)}, {{"id", text_of(id)}});
}

Done take(Context& context, const Words& words) {
    return act(context, words, [](database::Reader&, CaseId id) -> Result<Command> {
        return Command(complaints::Take{id});
    });
}

Done contact(Context& context, const Words& words) {
    return act(context, words, [&](database::Reader&, CaseId id) -> Result<Command> {
        const auto way = complaints::contact_way_of(words.way);
        const auto outcome = complaints::contact_outcome_of(words.outcome);
        if (!way) return fail(ErrorCode::not_found, "no way of contact " + words.way);
        if (!outcome) return fail(ErrorCode::not_found, "no outcome " + words.outcome);
        return Command(complaints::Contact{id, *way, *outcome, words.text});
    });
}

Done note(Context& context, const Words& words) {
    return act(context, words, [&](database::Reader&, CaseId id) -> Result<Command> {
        return Command(complaints::Note{id, words.text});
    });
}

// One order for each file: what the desk refuses of one says nothing about the others.
Done attach(Context& context, const Words& words) {
    TRY(const auto store, store_of(context));
    TRY(const auto id, case_named(store->writer(), words.number));
    TRY(const auto actor, actor_of(context, store->writer()));
    nlohmann::json kept = nlohmann::json::array();
    std::string why;
    for (const std::string& file : words.files) {
        const complaints::Attach command{id, file, complaints::FileSource::file};
        const app::Order wish{
            make_id<OpId>(context.clock.now(), context.random), actor, {}, {Command(command)}, {}};
        const auto outcome = app::submit_order(*store, wish);
        if (const auto* error = std::get_if<Error>(&outcome)) return std::unexpected(*error);
        if (const auto* no = std::get_if<desk::Refusal>(&outcome)) {
            why += (why.empty() ? "" : " ") + ui::tr_values(no->reason.text, no->reason.values);
        } else {
            kept.push_back(file);
        }
    }
    print_line(
        context, {{"id", text_of(id)}, {"attached", kept}, {"refused", why}},
        ui::tr_plural("{1} file attached", "{1} files attached", static_cast<int>(kept.size())));
    if (!why.empty()) complain(context, Exit::refused, why);
    return {};
}

using Does = Done (*)(Context&, const Words&);

void add_register(Verb group, Context& context, const Wish& words) {
    auto verb =
        add_verb(group, context, "register", "Take a complaint down", words, &register_case);
    complaints::Form& form = words->form;
    verb.add_option("--channel", words->channel, "visit, phone, letter, relay_12315, ...");
    verb.add_option("--category", form.category, "goods, food, price, ...").required();
    verb.add_option("--subcategory", form.subcategory, "expired, broken, ...");
    verb.add_option("--facts", form.facts, "What the customer says").required();
    verb.add_option("--name", form.name, "The customer's name");
    verb.add_option("--phone", form.phone, "The customer's number");
    verb.add_flag("--anonymous", form.anonymous, "The customer wants no name taken");
    verb.add_option("--product", form.product_name, "Which goods");
    verb.add_option("--sku", form.product_sku, "Item number");
    verb.add_option("--receipt", form.receipt_number, "Receipt number");
    verb.add_option("--amount", form.amount, "What it is about, in yuan");
    verb.add_option("--demand", words->demand, "refund, exchange, repair, apology, ...");
    verb.add_option("--level", words->level, "1 to 4; not below the automatic minimum");
    verb.add_option("--received-at", form.received_at, "When a letter came in");
    verb.add_option("--agency", form.relay_agency, "Relay: the authority");
    verb.add_option("--agency-number", form.relay_number, "Relay: their number");
    verb.add_option("--received-on", form.relay_received_on, "Relay: day it came in");
    verb.add_option("--reply-due", form.relay_reply_due, "Relay: day the reply is due");
    verb.add_flag("--injury", form.flags.injury, "Somebody was hurt or fell ill");
    verb.add_flag("--minors", form.flags.minors, "A child is involved");
    verb.add_flag("--media", form.flags.media, "Media or online exposure");
    verb.add_flag("--police", form.flags.police, "Police or a lawyer");
}

} // namespace

void add_complaint_verbs(Verb line, Context& context) {
    auto group = line.add_group("complaints", "Complaints of customers");
    const auto words = std::make_shared<Words>();
    auto listed = add_verb(group, context, "list", "The queue", words, &list);
    listed.add_option(
        "--filter", words->scope, "open, overdue, mine, resolved, supervisor, closed, all");
    listed.add_option("--search", words->search, "Any part: words, name, number, initials");
    listed.add_option("--category", words->category, "Only this category");
    listed.add_option("--level", words->level, "Only this severity");
    listed.add_option("--limit", words->limit, "At most so many");
    const auto about = [&](const char* name, const char* help, Does does) {
        auto verb = add_verb(group, context, name, help, words, does);
        verb.add_option("case", words->number, "Number or id of the case").required();
        return verb;
    };
    about("show", "One complaint with its timeline", &show);
    add_register(group, context, words);
    about("take", "Take a complaint on", &take);
    add_department_verbs(group, context);
    auto contacted = about("contact", "Record a contact with the customer", &contact);
    contacted.add_option("--how", words->way, "in_person, phone, message, letter");
    contacted.add_option(
        "--outcome", words->outcome, "spoke, no_answer, wrong_number, left_message");
    contacted.add_option("--text", words->text, "What was said");
    add_close_verb(group, context);
    about("attach", "Put photos and papers to it", &attach)
        .add_option("file", words->files, "JPEG, PNG or PDF, 20 MB at most")
        .required();
    add_radar_verb(group, context);
    about("note", "Add a note", &note).add_option("--text", words->text, "The note").required();
}

} // namespace foyer::foyerctl
