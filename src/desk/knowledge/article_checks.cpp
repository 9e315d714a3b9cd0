#include "desk/knowledge/article_checks.h"

#include <algorithm>

#include "base/text.h"
#include "desk/knowledge/knowledge_refusals.h"

namespace foyer::knowledge {
namespace {

using MaybeRefusal = std::optional<desk::Refusal>;

MaybeRefusal objection_to_length(const std::string& line, std::size_t most) {
    if (character_count(line) <= most) return {};
    return refuse(Objection::text_too_long, {std::to_string(most)});
}

MaybeRefusal objection_to_lines(
    const std::vector<std::string>& lines, std::size_t most, std::size_t characters) {
    if (lines.size() > most) return refuse(Objection::too_many_lines, {std::to_string(most)});
    for (const std::string& line : lines) {
        if (auto objection = objection_to_length(line, characters)) return objection;
    }
    return {};
}

MaybeRefusal objection_to_phrases(const std::vector<Phrase>& phrases) {
    if (phrases.size() > lines_max) {
        return refuse(Objection::too_many_lines, {std::to_string(lines_max)});
    }
    for (const Phrase& phrase : phrases) {
        if (phrase.title.empty()) return refuse(Objection::phrase_title_missing);
        if (auto objection = objection_to_length(phrase.title, title_characters_max)) {
            return objection;
        }
        if (auto objection = objection_to_length(phrase.words, line_characters_max)) {
            return objection;
        }
    }
    return {};
}

MaybeRefusal objection_to(const Words& words) {
    if (words.title.empty()) return refuse(Objection::title_missing);
    if (words.when.empty()) return refuse(Objection::when_missing);
    if (words.steps.empty()) return refuse(Objection::steps_missing);
    if (auto objection = objection_to_length(words.title, title_characters_max)) return objection;
    if (auto objection = objection_to_length(words.when, line_characters_max)) return objection;
    for (const auto* lines : {&words.steps, &words.never}) {
        if (auto objection = objection_to_lines(*lines, lines_max, line_characters_max)) {
            return objection;
        }
    }
    if (auto objection = objection_to_phrases(words.say)) return objection;
    return objection_to_lines(words.keywords, keywords_max, keyword_characters_max);
}

MaybeRefusal objection_to_source(const Article& article) {
    const Source& source = article.source;
    if (article.kind != Kind::law) {
        if (source == Source{}) return {};
        return refuse(Objection::source_not_of_a_law);
    }
    if (source.zh.empty() || source.en.empty() || source.article.empty()) {
        return refuse(Objection::source_missing);
    }
    for (const std::string* text : {&source.zh, &source.en, &source.article}) {
        if (auto objection = objection_to_length(*text, title_characters_max)) return objection;
    }
    return {};
}

} // namespace

MaybeRefusal objection_to(const Article& article, const std::vector<std::string>& laws) {
    for (const Words* words : {&article.zh, &article.en}) {
        if (auto objection = objection_to(*words)) return objection;
    }
    if (auto objection = objection_to_source(article)) return objection;
    for (const auto* links : {&article.topics, &article.laws}) {
        if (auto objection = objection_to_lines(*links, links_max, title_characters_max)) {
            return objection;
        }
    }
    for (const std::string& law : article.laws) {
        if (std::ranges::find(laws, law) == laws.end()) {
            return refuse(Objection::unknown_law, {law});
        }
    }
    return {};
}

} // namespace foyer::knowledge
