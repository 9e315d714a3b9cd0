#include "desk/knowledge/suggestions.h"

#include <algorithm>
#include <tuple>

#include "base/text.h"

namespace foyer::knowledge {
namespace {

constexpr int same_subcategory = 300;
constexpr int whole_category = 200;
constexpr int same_category = 150; // about another part of it
constexpr int any_category = 10;
constexpr int a_keyword = 60;
constexpr int a_keyword_elsewhere = 20;
constexpr int keywords_counted = 3;

template <class Take>
void each_line(std::string_view text, Take take) {
    while (!text.empty()) {
        const auto end = text.find('\n');
        take(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
}

int points_of_topic(std::string_view topic, const Asked& asked) {
    if (topic == "any") return any_category;
    if (asked.category.empty()) return 0;
    if (topic == asked.category) return whole_category;
    const auto slash = topic.find('/');
    if (slash == std::string_view::npos || topic.substr(0, slash) != asked.category) return 0;
    return topic.substr(slash + 1) == asked.subcategory ? same_subcategory : same_category;
}

// Once a part of the category is chosen, articles about its other parts fit no longer.
bool is_about_another_part(int points, const Asked& asked) {
    return points == same_category && !asked.subcategory.empty();
}

int keywords_in(const std::string& facts, std::string_view keywords) {
    int found = 0;
    each_line(keywords, [&](std::string_view word) {
        if (!word.empty() && facts.find(word) != std::string::npos) ++found;
    });
    return std::min(found, keywords_counted);
}

} // namespace

std::string joined(const std::vector<std::string>& words) {
    std::string line;
    for (const std::string& word : words) {
        if (!line.empty()) line += '\n';
        line += word;
    }
    return line;
}

std::string folded_keywords(const Article& article) {
    std::vector<std::string> words;
    for (const auto* language : {&article.zh, &article.en}) {
        for (const std::string& word : language->keywords)
            words.push_back(folded(word));
    }
    return joined(words);
}

int points_of(const Candidate& candidate, const Asked& asked) {
    int best = 0;
    each_line(candidate.topics, [&](std::string_view topic) {
        best = std::max(best, points_of_topic(topic, asked));
    });
    if (is_about_another_part(best, asked)) best = any_category;
    const int said = keywords_in(folded(asked.facts), candidate.keywords);
    const bool elsewhere = best <= any_category && !asked.category.empty();
    return best + said * (elsewhere ? a_keyword_elsewhere : a_keyword);
}

std::vector<Candidate> ranked(std::vector<Candidate> candidates, const Asked& asked) {
    std::vector<std::pair<int, Candidate>> scored;
    for (Candidate& one : candidates) {
        const int points = points_of(one, asked);
        if (points > 0) scored.emplace_back(points, std::move(one));
    }
    std::ranges::sort(scored, [](const auto& a, const auto& b) {
        return std::tuple(-a.first, -a.second.uses, a.second.number) <
            std::tuple(-b.first, -b.second.uses, b.second.number);
    });
    std::vector<Candidate> best;
    for (auto& [points, one] : scored)
        best.push_back(std::move(one));
    return best;
}

} // namespace foyer::knowledge
