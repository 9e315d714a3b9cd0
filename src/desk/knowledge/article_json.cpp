#include "desk/knowledge/article_json.h"

#include <array>
#include <nlohmann/json.hpp>

#include "base/json_text.h"

namespace foyer::knowledge {
namespace {

using nlohmann::json;

// Reads fields one by one and remembers the first that is not as it should be.
class Fields {
public:
    Fields(const json& object, std::string_view where) : m_object(object), m_where(where) {}

    std::string text(const char* field) {
        const json* found = find(field);
        if (found != nullptr && found->is_string()) return found->get<std::string>();
        object_to(field, "a text");
        return {};
    }
    int number(const char* field) {
        const json* found = find(field);
        if (found != nullptr && found->is_number_integer()) return found->get<int>();
        object_to(field, "a whole number");
        return 0;
    }
    std::vector<std::string> texts(const char* field) {
        std::vector<std::string> lines;
        for (const json& line : list(field)) {
            if (line.is_string())
                lines.push_back(line.get<std::string>());
            else
                object_to(field, "a list of texts");
        }
        return lines;
    }
    const json& list(const char* field) {
        static const json empty = json::array();
        const json* found = find(field);
        if (found != nullptr && found->is_array()) return *found;
        object_to(field, "a list");
        return empty;
    }
    const json& part(const char* field) {
        static const json empty = json::object();
        const json* found = find(field);
        if (found != nullptr && found->is_object()) return *found;
        object_to(field, "an object");
        return empty;
    }
    bool has(const char* field) const { return find(field) != nullptr; }
    void object_to(std::string_view field, std::string_view wanted) {
        if (!m_trouble.empty()) return;
        m_trouble = "read " + std::string(m_where) + ": field \"" + std::string(field) +
            "\" is not " + std::string(wanted);
    }
    void take_trouble(const Fields& part) {
        if (m_trouble.empty()) m_trouble = part.m_trouble;
    }
    Done done() const {
        if (m_trouble.empty()) return {};
        return fail(ErrorCode::corrupt, m_trouble);
    }
    std::string_view where() const { return m_where; }

private:
    const json* find(const char* field) const {
        const auto found = m_object.find(field);
        return found == m_object.end() ? nullptr : &*found;
    }

    const json& m_object;
    std::string_view m_where;
    std::string m_trouble;
};

json json_of(const Words& words) {
    json say = json::array();
    for (const Phrase& phrase : words.say) {
        say.push_back({{"title", phrase.title}, {"words", phrase.words}});
    }
    return {{"title", words.title}, {"when", words.when},   {"steps", words.steps},
            {"say", say},           {"never", words.never}, {"keywords", words.keywords}};
}

Words words_in(Fields& outer, const char* language) {
    Fields fields(outer.part(language), outer.where());
    Words words;
    words.title = fields.text("title");
    words.when = fields.text("when");
    words.steps = fields.texts("steps");
    words.never = fields.texts("never");
    words.keywords = fields.texts("keywords");
    for (const json& phrase : fields.list("say")) {
        if (!phrase.is_object()) {
            fields.object_to("say", "a list of phrases");
            continue;
        }
        Fields inner(phrase, outer.where());
        Phrase read;
        read.title = inner.text("title");
        read.words = inner.text("words");
        words.say.push_back(std::move(read));
        fields.take_trouble(inner);
    }
    outer.take_trouble(fields);
    return words;
}

Source source_in(Fields& outer) {
    Fields fields(outer.part("source"), outer.where());
    Source source{fields.text("zh"), fields.text("en"), fields.text("article")};
    outer.take_trouble(fields);
    return source;
}

} // namespace

json to_json(const Article& article) {
    json made = {
        {"kind", std::string(code_of(article.kind))},
        {"group", std::string(code_of(article.group))},
        {"number", article.number},
        {"code", article.code},
        {"topics", article.topics},
        {"laws", article.laws},
        {"zh", json_of(article.zh)},
        {"en", json_of(article.en)}};
    if (article.source != Source{}) {
        made["source"] = {
            {"zh", article.source.zh},
            {"en", article.source.en},
            {"article", article.source.article}};
    }
    return made;
}

Result<Article> article_of(const json& json, std::string_view where) {
    if (!json.is_object()) {
        return fail(ErrorCode::corrupt, "read " + std::string(where) + ": no article");
    }
    Fields fields(json, where);
    Article article;
    const auto kind = kind_of(fields.text("kind"));
    const auto group = group_of(fields.text("group"));
    if (!kind) fields.object_to("kind", "a known kind");
    if (!group) fields.object_to("group", "a known group");
    article.kind = kind.value_or(Kind::guide);
    article.group = group.value_or(Group::desk);
    article.number = fields.number("number");
    article.code = fields.text("code");
    article.topics = fields.texts("topics");
    article.laws = fields.texts("laws");
    if (fields.has("source")) article.source = source_in(fields);
    article.zh = words_in(fields, "zh");
    article.en = words_in(fields, "en");
    CHECK_OK(fields.done());
    return article;
}

Result<std::vector<Offered>> articles_of_file(std::string_view text, std::string_view where) {
    const json list = parse_json(text);
    if (!list.is_array()) {
        return fail(ErrorCode::corrupt, "read " + std::string(where) + ": no list of articles");
    }
    std::vector<Offered> offered;
    for (const json& one : list) {
        TRY(auto article, article_of(one, where));
        const std::string here = std::string(where) + ", " + article.code;
        Fields fields(one, here);
        const auto id = parse_id<ArticleId>(fields.text("id"));
        if (!id) fields.object_to("id", "32 hex digits");
        CHECK_OK(fields.done());
        offered.push_back({*id, std::move(article)});
    }
    return offered;
}

} // namespace foyer::knowledge
