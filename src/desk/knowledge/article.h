// What an article of the store's knowledge says: when it applies, what to do, what to say, what
// never to say, in both languages; and the law it rests on. A card of a law is an article as well:
// it names the law and the article of it, and says in our own words what stands there.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "desk/decision.h"

namespace foyer::knowledge {

constexpr std::size_t title_characters_max = 90;
constexpr std::size_t line_characters_max = 700;
constexpr std::size_t keyword_characters_max = 40;
constexpr std::size_t lines_max = 12; // of steps, of phrases, of what never to say
constexpr std::size_t keywords_max = 40;
constexpr std::size_t links_max = 20; // topics, laws
// Shipped articles have smaller numbers, so that the store's own never meet them.
constexpr int own_numbers_from = 1001;

enum class Kind : std::uint8_t { guide, phrases, law };
// The shelf an article stands on.
enum class Group : std::uint8_t { desk, goods, price, returns, people, safety, authorities, law };
std::span<const Group> groups();
std::string_view code_of(Kind kind);
std::string_view code_of(Group group);
std::optional<Kind> kind_of(std::string_view code);
std::optional<Group> group_of(std::string_view code);
const char* name_of(Group group); // English, key of its translation

struct Phrase {
    std::string title; // the step it belongs to: "Calm first"
    std::string words; // with the quotation marks of its language
    friend bool operator==(const Phrase&, const Phrase&) = default;
};

// The article in one language.
struct Words {
    std::string title;
    std::string when; // when it applies; of a law: what the law says
    std::vector<std::string> steps;
    std::vector<Phrase> say;
    std::vector<std::string> never;
    std::vector<std::string> keywords;
    friend bool operator==(const Words&, const Words&) = default;
};

// Only of a law.
struct Source {
    std::string zh;      // 消费者权益保护法
    std::string en;      // Consumer Protection Law
    std::string article; // "24", "5-7"
    friend bool operator==(const Source&, const Source&) = default;
};

struct Article {
    Kind kind = Kind::guide;
    Group group = Group::desk;
    int number = 0;                  // KB-21; 0: not allotted yet
    std::string code;                // what other articles name it by: "consumer-24"
    std::vector<std::string> topics; // categories of complaints: "food", "food/expired", "any"
    std::vector<std::string> laws;   // codes of law cards
    Source source;
    Words zh;
    Words en;
    friend bool operator==(const Article&, const Article&) = default;
};

inline const Words& words_of(const Article& article, bool english) {
    return english ? article.en : article.zh;
}
std::string label_of(int number); // "KB-07"
// "消费者权益保护法第 24 条", "Consumer Protection Law, art. 24"; empty: no law.
std::string citation_of(const Source& source, bool english);

// Everything on one line, clean and trimmed; empty lines and repeated links are left out.
Article tidied(Article article);

} // namespace foyer::knowledge
