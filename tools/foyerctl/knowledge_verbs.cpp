#include <algorithm>
#include <charconv>
#include <filesystem>

#include "app/shipped_articles.h"
#include "desk/knowledge/article_json.h"
#include "desk/knowledge/knowledge_table.h"
#include "desk/store_zone.h"
#include "tools/foyerctl/verb_with_words.h"
#include "tools/foyerctl/verbs.h"
#include "ui/texts.h"

namespace foyer::foyerctl {
namespace {

struct Words {
    std::string search;
    std::string group;
    std::string article; // KB-21 or its id
    std::string path;
    int version = 0;
    bool retired_too = false;
};
using Wish = std::shared_ptr<Words>;

bool english() {
    return ui::language() == ui::Language::en;
}

Result<knowledge::ArticleQuery> query_of(const Words& words) {
    knowledge::ArticleQuery query{words.search, std::nullopt, words.retired_too, 10'000};
    if (words.group.empty()) return query;
    query.group = knowledge::group_of(words.group);
    if (!query.group) return fail(ErrorCode::not_found, "no topic " + words.group);
    return query;
}

nlohmann::json json_of(const knowledge::ListedArticle& one) {
    return {
        {"id", foyer::text_of(one.id)},
        {"number", knowledge::label_of(one.number)},
        {"kind", std::string(knowledge::code_of(one.kind))},
        {"group", std::string(knowledge::code_of(one.group))},
        {"title_zh", one.title_zh},
        {"title_en", one.title_en},
        {"version", one.version},
        {"shipped", one.shipped},
        {"retired", one.retired},
        {"uses", one.uses}};
}

Done list(Context& context, const Words& words) {
    TRY(const auto reader, reader_of(context));
    TRY(const auto query, query_of(words));
    TRY(const auto found, knowledge::list_articles(*reader, query));
    nlohmann::json json = nlohmann::json::array();
    std::vector<std::vector<std::string>> rows;
    for (const auto& one : found.rows) {
        json.push_back(json_of(one));
        rows.push_back(
            {knowledge::label_of(one.number), std::to_string(one.version), std::to_string(one.uses),
             ui::tr(knowledge::name_of(one.group)), title_of(one, english())});
    }
    print(context, json, {"NUMBER", "VERSION", "USES", "TOPIC", "TITLE"}, rows);
    return {};
}

Result<knowledge::ArticleId> find(database::Reader& reader, const std::string& words) {
    if (words.starts_with("KB-")) {
        int number = 0;
        std::from_chars(words.data() + 3, words.data() + words.size(), number);
        TRY(const auto id, knowledge::article_with_number(reader, number));
        if (id) return *id;
    } else if (const auto id = parse_id<knowledge::ArticleId>(words)) {
        return *id;
    }
    return fail(ErrorCode::not_found, "no article " + words);
}

nlohmann::json json_of(const knowledge::Version& version, const TimeZone& zone) {
    return {{"version", version.version},       {"at", zone.iso(version.at)},
            {"by", foyer::text_of(version.by)}, {"reason", version.reason},
            {"origin", version.origin},         {"article", knowledge::to_json(version.article)}};
}

void add_lines(std::string& text, const char* heading, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    text += std::string("\n") + ui::tr(heading) + "\n";
    for (const std::string& line : lines)
        text += "  - " + line + "\n";
}

// As a person reads it, in the language of the machine.
std::string readable(const knowledge::Article& article) {
    const knowledge::Words& words = knowledge::words_of(article, english());
    std::string text = knowledge::label_of(article.number) + " " + words.title + "\n";
    const std::string citation = knowledge::citation_of(article.source, english());
    if (!citation.empty()) text += citation + "\n";
    text += words.when + "\n";
    add_lines(text, N_("What to do"), words.steps);
    std::vector<std::string> say;
    for (const auto& phrase : words.say)
        say.push_back(phrase.title + ": " + phrase.words);
    add_lines(text, N_("What to say"), say);
    add_lines(text, N_("What never to say or do"), words.never);
    return text;
}

Done show(Context& context, const Words& words) {
    TRY(const auto reader, reader_of(context));
    TRY(const auto zone, TimeZone::open(desk::store_zone));
    TRY(const auto id, find(*reader, words.article));
    TRY(const auto detail, knowledge::find_article(*reader, id));
    if (!detail.found) return fail(ErrorCode::not_found, "no article " + words.article);
    const int wanted = words.version > 0 ? words.version : detail.found->version;
    const auto at = std::ranges::find(detail.versions, wanted, &knowledge::Version::version);
    if (at == detail.versions.end())
        return fail(ErrorCode::not_found, "no version " + std::to_string(wanted));
    nlohmann::json json = json_of(*at, zone);
    json["id"] = foyer::text_of(id);
    json["retired"] = detail.found->retired;
    json["uses"] = detail.found->uses;
    json["versions"] = detail.found->version;
    print_line(context, json, readable(at->article));
    return {};
}

Result<knowledge::Command> offer_of(const Words& words) {
    if (words.path.empty()) return knowledge::TakeShipped{};
    const bool folder = std::filesystem::is_directory(words.path);
    TRY(auto articles,
        folder ? app::read_articles(words.path) : app::read_article_file(words.path));
    return knowledge::TakeIn{
        std::filesystem::path(words.path).filename().string(), std::move(articles)};
}

Done import(Context& context, const Words& words) {
    TRY(const auto store, store_of(context));
    TRY(auto command, offer_of(words));
    return order(context, *store, {std::move(command)}, nlohmann::json::object());
}

} // namespace

void add_knowledge_verbs(Verb line, Context& context) {
    auto group = line.add_group("knowledge", "Articles, phrases and law cards");
    const auto words = std::make_shared<Words>();
    auto listed = add_verb(group, context, "list", "The articles", words, &list);
    listed.add_option("--search", words->search, "Any part: words, pinyin, initials, KB-21");
    listed.add_option("--group", words->group, "goods, price, returns, people, safety, law, ...");
    listed.add_flag("--retired", words->retired_too, "The retired ones too");
    auto shown = add_verb(group, context, "show", "One article", words, &show);
    shown.add_option("article", words->article, "KB-21, or its id").required();
    shown.add_option("--version", words->version, "An older text");
    auto taken = add_verb(
        group, context, "import", "Take articles in; those that the store has changed stay", words,
        &import);
    taken.add_option("path", words->path, "A file or a folder; none: what is shipped");
}

} // namespace foyer::foyerctl
