#include "desk/knowledge/suggestions.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/desk/knowledge/knowledge_desk.h"

namespace foyer::knowledge {
namespace {

using namespace testing;

Candidate about(
    int number, const std::string& topics, const std::string& keywords = "",
    std::int64_t uses = 0) {
    return {article_id(number), number, uses, topics, keywords};
}
const std::vector<Candidate> shelf{
    about(1, "any"), about(2, "food", "seal"),
    about(3, "food/expired\ngoods/expired", "过期\nexpired"),
    about(4, "food/foreign_body", "头发\nhair"), about(5, "facility/slipped", "摔倒")};

struct Line {
    const char* said;
    Asked asked;
    std::vector<int> expected; // the first ones
};

TEST_CASE("what fits a complaint best comes first", "[knowledge]") {
    const std::vector<Line> lines{
        {"nothing chosen, nothing typed", {"", "", ""}, {1}},
        {"nothing chosen, but a word was said", {"", "", "牛奶过期了"}, {3, 1}},
        {"a category", {"food", "", ""}, {2, 3, 4, 1}},
        {"a word of the customer brings the right part forward",
         {"food", "", "里面有头发"},
         {4, 2, 3, 1}},
        {"words count in either language and case", {"food", "", "It was EXPIRED"}, {3, 2, 4, 1}},
        {"a part of the category", {"food", "expired", ""}, {3, 2}},
        {"the same part under another category", {"goods", "expired", ""}, {3, 1}},
        {"a word about another category does not override what was chosen",
         {"food", "", "摔倒"},
         {2, 3, 4, 5}},
        {"a category without articles", {"parking", "", ""}, {1}}};
    for (const Line& line : lines) {
        INFO(line.said);
        std::vector<int> numbers;
        for (const Candidate& one : ranked(shelf, line.asked))
            numbers.push_back(one.number);
        REQUIRE(numbers.size() >= line.expected.size());
        numbers.resize(line.expected.size());
        CHECK(numbers == line.expected);
    }
}

TEST_CASE("of two that fit the same, the one that is used more comes first", "[knowledge]") {
    const auto best = ranked({about(1, "food"), about(2, "food", "", 3)}, {"food", "", ""});
    CHECK(best.front().number == 2);
}

TEST_CASE("three words count, more of them do not win over the right category", "[knowledge]") {
    const Asked asked{"food", "", "a b c d e"};
    CHECK(
        points_of(about(1, "price", "a\nb\nc\nd\ne"), asked) < points_of(about(2, "food"), asked));
}

} // namespace
} // namespace foyer::knowledge
