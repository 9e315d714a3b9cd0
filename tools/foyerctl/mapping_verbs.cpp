// What the columns of the store's tills hold: shown, set from a file, dropped.
#include <nlohmann/json.hpp>

#include "base/file_text.h"
#include "base/json_text.h"
#include "desk/receipts/mapping_table.h"
#include "tools/foyerctl/verb_with_words.h"
#include "tools/foyerctl/verbs.h"
#include "ui/texts.h"

namespace foyer::foyerctl {
namespace {

using nlohmann::json;

struct Words {
    std::string file;
    std::string name;
};
using Wish = std::shared_ptr<Words>;

Done list(Context& context, const Words&) {
    TRY(const auto reader, reader_of(context));
    TRY(const auto own, receipts::own_mappings(*reader));
    TRY(const auto known, receipts::known_mappings(*reader));
    json answer = json::array();
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < known.size(); ++i) {
        json mapping = receipts::to_json(known[i]);
        mapping["shipped"] = i >= own.size();
        answer.push_back(std::move(mapping));
        rows.push_back(
            {known[i].name, std::string(receipts::code_of(known[i].content)),
             std::string(receipts::code_of(known[i].form)),
             std::to_string(known[i].columns.size()), i < own.size() ? ui::tr("own") : ""});
    }
    print(context, answer, {"NAME", "CONTENT", "FORM", "COLUMNS", ""}, rows);
    return {};
}

Result<receipts::Mapping> mapping_in(const std::string& path) {
    TRY(const auto text, text_of_file(path));
    return receipts::mapping_of(parse_json(text), "read " + path);
}

Done set(Context& context, const Words& words) {
    auto mapping = mapping_in(words.file);
    if (!mapping) {
        complain(
            context,
            mapping.error().code == ErrorCode::corrupt ? Exit::usage : exit_of(mapping.error()),
            mapping.error().what);
        return {};
    }
    TRY(const auto store, store_of(context));
    const json answer{{"name", mapping->name}, {"columns", mapping->columns.size()}};
    const receipts::SetMapping command{
        make_id<SubjectId>(store->now(), store->random()), *std::move(mapping)};
    return order(context, *store, {receipts::Command(command)}, answer);
}

Done drop(Context& context, const Words& words) {
    TRY(const auto store, store_of(context));
    const receipts::DropMapping command{
        make_id<SubjectId>(store->now(), store->random()), words.name};
    return order(
        context, *store, {receipts::Command(command)}, json{{"name", words.name}});
}

} // namespace

void add_mapping_verbs(Verb receipts, Context& context) {
    const auto words = std::make_shared<Words>();
    auto group = receipts.add_group("columns", "What the columns of a till's files hold");
    add_verb(group, context, "list", "The store's own and those that are shipped", words, &list);
    auto one = add_verb(group, context, "set", "Set columns of the store's own", words, &set);
    one.add_option("file", words->file, "JSON as list --json shows it").required();
    auto gone = add_verb(group, context, "drop", "Drop columns of the store's own", words, &drop);
    gone.add_option("name", words->name, "Their name").required();
}

} // namespace foyer::foyerctl
