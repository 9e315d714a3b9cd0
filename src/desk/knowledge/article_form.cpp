#include "desk/knowledge/article_form.h"

#include <nlohmann/json.hpp>

#include "base/text.h"

namespace foyer::knowledge {
namespace {

using nlohmann::json;

std::string lines_of(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        if (!text.empty()) text += '\n';
        text += line;
    }
    return text;
}

std::vector<std::string> split(std::string_view text, std::string_view separators) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const auto end = text.find_first_of(separators);
        if (end != 0) parts.emplace_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return parts;
}

std::vector<std::string> lines_in(const std::string& text) {
    return split(text, "\n");
}

// Both colons part a heading from its words; Chinese is typed with the wide one.
Phrase phrase_in(const std::string& line) {
    constexpr std::string_view wide = "：";
    const auto narrow_at = line.find(':');
    const auto wide_at = line.find(wide);
    if (narrow_at == std::string::npos && wide_at == std::string::npos) return {{}, line};
    if (narrow_at < wide_at) return {line.substr(0, narrow_at), line.substr(narrow_at + 1)};
    return {line.substr(0, wide_at), line.substr(wide_at + wide.size())};
}

std::string phrases_as_lines(const std::vector<Phrase>& phrases, std::string_view colon) {
    std::string text;
    for (const Phrase& phrase : phrases) {
        if (!text.empty()) text += '\n';
        text += phrase.title + std::string(colon) + phrase.words;
    }
    return text;
}

WordsForm form_of_words(const Words& words, std::string_view colon) {
    WordsForm form;
    form.title = words.title;
    form.when = words.when;
    form.steps = lines_of(words.steps);
    form.say = phrases_as_lines(words.say, colon);
    form.never = lines_of(words.never);
    for (const std::string& word : words.keywords) {
        form.keywords += (form.keywords.empty() ? "" : ", ") + word;
    }
    return form;
}

// A keyword may have several words; a list without any comma is parted at its spaces.
std::vector<std::string> keywords_in(std::string text) {
    for (const std::string_view wide : {"，", "、"}) {
        for (auto at = text.find(wide); at != std::string::npos; at = text.find(wide)) {
            text.replace(at, wide.size(), ",");
        }
    }
    return split(text, text.find(',') == std::string::npos ? " \n" : ",\n");
}

Words words_of_form(const WordsForm& form) {
    Words words;
    words.title = form.title;
    words.when = form.when;
    words.steps = lines_in(form.steps);
    words.never = lines_in(form.never);
    words.keywords = keywords_in(form.keywords);
    for (const std::string& line : lines_in(form.say)) {
        if (!trimmed(line).empty()) words.say.push_back(phrase_in(line));
    }
    return words;
}

json draft_of_words(const WordsForm& form) {
    return {{"title", form.title}, {"when", form.when},   {"steps", form.steps},
            {"say", form.say},     {"never", form.never}, {"keywords", form.keywords}};
}

std::string text_in(const json& saved, const char* field) {
    const auto found = saved.find(field);
    return found != saved.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<std::string> texts_in(const json& saved, const char* field) {
    std::vector<std::string> texts;
    const auto found = saved.find(field);
    if (found == saved.end() || !found->is_array()) return texts;
    for (const json& one : *found) {
        if (one.is_string()) texts.push_back(one.get<std::string>());
    }
    return texts;
}

json part_in(const json& saved, const char* field) {
    const auto found = saved.find(field);
    return found != saved.end() && found->is_object() ? *found : json::object();
}

WordsForm words_form_in(const json& saved) {
    return {text_in(saved, "title"), text_in(saved, "when"),  text_in(saved, "steps"),
            text_in(saved, "say"),   text_in(saved, "never"), text_in(saved, "keywords")};
}

} // namespace

ArticleForm form_of(const Article& article) {
    ArticleForm form;
    form.kind = article.kind;
    form.group = article.group;
    form.topics = article.topics;
    form.laws = article.laws;
    form.source = article.source;
    form.zh = form_of_words(article.zh, "：");
    form.en = form_of_words(article.en, ": ");
    return form;
}

Article article_of(const ArticleForm& form) {
    Article article;
    article.kind = form.kind;
    article.group = form.group;
    article.topics = form.topics;
    article.laws = form.laws;
    if (form.kind == Kind::law) article.source = form.source;
    article.zh = words_of_form(form.zh);
    article.en = words_of_form(form.en);
    return tidied(std::move(article));
}

json draft_of(const ArticleForm& form) {
    return {
        {"id", text_of(form.id)},
        {"op", text_of(form.op)},
        {"kind", std::string(code_of(form.kind))},
        {"group", std::string(code_of(form.group))},
        {"topics", form.topics},
        {"laws", form.laws},
        {"source",
         {{"zh", form.source.zh}, {"en", form.source.en}, {"article", form.source.article}}},
        {"zh", draft_of_words(form.zh)},
        {"en", draft_of_words(form.en)},
        {"reason", form.reason},
        {"based_on", form.based_on}};
}

ArticleForm form_of_draft(const json& saved) {
    ArticleForm form;
    if (!saved.is_object()) return form;
    form.id = parse_id<ArticleId>(text_in(saved, "id")).value_or(ArticleId{});
    form.op = parse_id<OpId>(text_in(saved, "op")).value_or(OpId{});
    form.kind = kind_of(text_in(saved, "kind")).value_or(Kind::guide);
    form.group = group_of(text_in(saved, "group")).value_or(Group::desk);
    form.topics = texts_in(saved, "topics");
    form.laws = texts_in(saved, "laws");
    const json source = part_in(saved, "source");
    form.source = {text_in(source, "zh"), text_in(source, "en"), text_in(source, "article")};
    form.zh = words_form_in(part_in(saved, "zh"));
    form.en = words_form_in(part_in(saved, "en"));
    form.reason = text_in(saved, "reason");
    const auto version = saved.find("based_on");
    if (version != saved.end() && version->is_number_integer()) form.based_on = *version;
    return form;
}

} // namespace foyer::knowledge
