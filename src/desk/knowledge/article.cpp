#include "desk/knowledge/article.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "desk/typed.h"

namespace foyer::knowledge {
namespace {

constexpr std::array kind_codes{
    std::pair{Kind::guide, std::string_view("guide")},
    std::pair{Kind::phrases, std::string_view("phrases")},
    std::pair{Kind::law, std::string_view("law")}};

struct GroupWord {
    Group group;
    std::string_view code;
    const char* english;
};
constexpr std::array group_words{
    GroupWord{Group::desk, "desk", N_("At the desk")},
    GroupWord{Group::goods, "goods", N_("Goods and food")},
    GroupWord{Group::price, "price", N_("Price and payment")},
    GroupWord{Group::returns, "returns", N_("Returns and refunds")},
    GroupWord{Group::people, "people", N_("Service and people")},
    GroupWord{Group::safety, "safety", N_("Safety and incidents")},
    GroupWord{Group::authorities, "authorities", N_("Authorities and claims")},
    GroupWord{Group::law, "law", N_("Law cards")}};

constexpr std::array group_values{Group::desk,   Group::goods,  Group::price,       Group::returns,
                                  Group::people, Group::safety, Group::authorities, Group::law};

void tidy_lines(std::vector<std::string>& lines) {
    for (auto& line : lines)
        line = desk::one_line(line);
    std::erase_if(lines, [](const std::string& line) { return line.empty(); });
}

void tidy_links(std::vector<std::string>& links) {
    tidy_lines(links);
    std::vector<std::string> once;
    for (auto& link : links) {
        if (std::ranges::find(once, link) == once.end()) once.push_back(std::move(link));
    }
    links = std::move(once);
}

void tidy(Words& words) {
    words.title = desk::one_line(words.title);
    words.when = desk::one_line(words.when);
    tidy_lines(words.steps);
    tidy_lines(words.never);
    tidy_links(words.keywords);
    for (auto& phrase : words.say) {
        phrase = {desk::one_line(phrase.title), desk::one_line(phrase.words)};
    }
    std::erase_if(words.say, [](const Phrase& phrase) { return phrase.words.empty(); });
}

} // namespace

std::span<const Group> groups() {
    return group_values;
}

std::string_view code_of(Kind kind) {
    return kind_codes[static_cast<std::size_t>(kind)].second;
}
std::string_view code_of(Group group) {
    return group_words[static_cast<std::size_t>(group)].code;
}
const char* name_of(Group group) {
    return group_words[static_cast<std::size_t>(group)].english;
}

std::optional<Kind> kind_of(std::string_view code) {
    for (const auto& [kind, known] : kind_codes) {
        if (known == code) return kind;
    }
    return std::nullopt;
}

std::optional<Group> group_of(std::string_view code) {
    for (const auto& word : group_words) {
        if (word.code == code) return word.group;
    }
    return std::nullopt;
}

std::string label_of(int number) {
    return fmt::format("KB-{:02}", number);
}

std::string citation_of(const Source& source, bool english) {
    if (source.article.empty()) return {};
    if (english) return source.en + ", art. " + source.article;
    return source.zh + "第 " + source.article + " 条";
}

Article tidied(Article article) {
    tidy_links(article.topics);
    tidy_links(article.laws);
    article.source = {
        desk::one_line(article.source.zh), desk::one_line(article.source.en),
        desk::one_line(article.source.article)};
    tidy(article.zh);
    tidy(article.en);
    return article;
}

} // namespace foyer::knowledge
