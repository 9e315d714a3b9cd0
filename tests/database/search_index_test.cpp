#include "database/search_index.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "tests/support/seeded_random.h"
#include "tests/support/temporary_folder.h"

using namespace foyer;
using namespace foyer::database;

namespace {

const SearchIndex& index() {
    static const SearchIndex the_index("text_search");
    return the_index;
}

struct Indexed {
    test::TemporaryFolder folder;
    std::unique_ptr<Writer> writer;
    std::vector<std::string> texts;

    Indexed() {
        auto opened = Writer::open(folder.path() + "/search.db", index().schema());
        REQUIRE(opened);
        writer = std::move(*opened);
    }

    void add(const std::string& text) {
        texts.push_back(text);
        const auto row = static_cast<std::int64_t>(texts.size());
        REQUIRE(writer->transaction(
            [&] { return index().add(*writer, row, search_terms({{text, true}})); }));
    }

    // Through the index, with the check that its callers make.
    std::vector<std::int64_t> found(std::string_view typed) {
        const SearchQuery query = search_query(typed);
        auto rows = index().find(*writer, query, 1'000'000);
        REQUIRE(rows);
        std::erase_if(*rows, [&](std::int64_t row) {
            return query.inexact && !is_found_by(typed, {{text_of(row), true}});
        });
        return *rows;
    }

    // By reading everything.
    std::vector<std::int64_t> read(std::string_view typed) {
        std::vector<std::int64_t> rows;
        if (search_query(typed).empty()) return rows;
        for (auto row = static_cast<std::int64_t>(texts.size()); row > 0; --row) {
            if (is_found_by(typed, {{text_of(row), true}})) rows.push_back(row);
        }
        return rows;
    }

    std::string_view text_of(std::int64_t row) const {
        return texts[static_cast<std::size_t>(row - 1)];
    }
};

// Few different signs, so that random pieces meet often.
std::string random_text(test::SeededRandom& random, std::size_t longest) {
    static const std::vector<std::string> signs = {
        "鲜", "牛", "奶", "小", "敏", "䶮", "𠮷", "の", "a", "b", "Ａ", "n", "x", "é", "1",
        "3",  "8",  "0",  " ",  "，", "-",  "*",  "\"", "'", "(", "NEAR", "OR", ":", "^", "　"};
    std::string text;
    const std::uint64_t length = 1 + random.number(longest);
    for (std::uint64_t i = 0; i < length; ++i) text += signs[random.number(signs.size())];
    return text;
}

}  // namespace

TEST_CASE("The index finds what reading every text finds, newest first") {
    test::SeededRandom random(7);
    Indexed indexed;
    for (int i = 0; i < 300; ++i) indexed.add(random_text(random, 14));
    for (int i = 0; i < 1'000; ++i) {
        const std::string typed = random_text(random, 6);
        INFO(typed);
        REQUIRE(indexed.found(typed) == indexed.read(typed));
    }
    // Pieces of texts that are there.
    for (int i = 0; i < 500; ++i) {
        const auto characters = code_points(indexed.texts[random.number(300)]);
        const std::uint64_t from = random.number(characters.size());
        std::string typed;
        for (auto at = from; at < characters.size() && at < from + 5; ++at) {
            typed += utf8_of(characters[at]);
        }
        INFO(typed);
        REQUIRE(indexed.found(typed) == indexed.read(typed));
    }
}

TEST_CASE("A short exact question needs no check") {
    test::SeededRandom random(11);
    Indexed indexed;
    for (int i = 0; i < 300; ++i) indexed.add(random_text(random, 14));
    for (int i = 0; i < 500; ++i) {
        const std::string typed = random_text(random, 3);
        const SearchQuery query = search_query(typed);
        if (query.inexact) continue;
        const auto rows = index().find(*indexed.writer, query, 1'000'000);
        REQUIRE(rows);
        INFO(typed);
        REQUIRE(*rows == indexed.read(typed));
    }
}

TEST_CASE("Whatever is typed, the index answers and changes nothing") {
    Indexed indexed;
    indexed.add("鲜牛奶 milk 2026");
    for (const char* typed :
         {"\"", "'", "*", "a*", "NEAR(a b, 2)", "terms:milk", "{terms}: milk", "^milk", "milk OR *",
          "-milk", "NOT", "AND", "'; DROP TABLE text_search; --", "\" OR \"1\"=\"1", "\xFF\xFE",
          "%n##", "((((((", "milk\") OR (\"", "\\"}) {
        INFO(typed);
        CHECK(index().find(*indexed.writer, search_query(typed), 10));
    }
    CHECK(indexed.found("milk") == std::vector<std::int64_t>{1});
}

TEST_CASE("Some terms of a row give way to others, the rest stay") {
    test::SeededRandom random(13);
    Indexed indexed;
    const std::vector<std::string> words{"aa", "bb", "cc", "dd", "ee", "ff"};
    std::vector<std::vector<bool>> has(21, std::vector<bool>(words.size()));
    for (std::size_t row = 1; row < has.size(); ++row) indexed.add("牛奶");
    for (int i = 0; i < 2'000; ++i) {
        const std::uint64_t row = 1 + random.number(has.size() - 1);
        std::string removed;
        std::string added;
        for (std::size_t word = 0; word < words.size(); ++word) {
            if (random.number(3) != 0) continue;
            (has[row][word] ? removed : added) += words[word] + " ";
            has[row][word] = !has[row][word];
        }
        REQUIRE(indexed.writer->transaction([&] {
            return index().change(
                *indexed.writer, static_cast<std::int64_t>(row), removed, added);
        }));
        if (i % 97 == 0) REQUIRE(index().merge(*indexed.writer, 100));
        const std::uint64_t word = random.number(words.size());
        std::vector<std::int64_t> wanted;
        for (std::size_t other = has.size() - 1; other > 0; --other) {
            if (has[other][word]) wanted.push_back(static_cast<std::int64_t>(other));
        }
        INFO(words[word]);
        const auto rows = index().find(*indexed.writer, search_query(words[word] + " 牛"), 100);
        REQUIRE(rows);
        REQUIRE(*rows == wanted);
    }
}

TEST_CASE("Tidying ends, and says so") {
    Indexed indexed;
    for (int i = 0; i < 40; ++i) indexed.add("牛奶" + std::to_string(i));
    int rounds = 0;
    while (*index().merge(*indexed.writer, 2)) REQUIRE(++rounds < 1'000);
    CHECK(rounds > 0);
    CHECK(indexed.found("牛奶").size() == 40);
}

TEST_CASE("A window of the answer starts behind the last row shown") {
    Indexed indexed;
    for (int i = 0; i < 50; ++i) indexed.add("牛奶");
    const auto query = search_query("牛奶");
    const auto first = index().find(*indexed.writer, query, 20);
    REQUIRE(first);
    CHECK(first->front() == 50);
    CHECK(first->back() == 31);
    const auto second = index().find(*indexed.writer, query, 20, first->back());
    REQUIRE(second);
    CHECK(second->front() == 30);
    CHECK(index().find(*indexed.writer, query, 20, 1)->empty());
}

TEST_CASE("What was removed is not found, before and after tidying") {
    Indexed indexed;
    indexed.add("牛奶");
    indexed.add("牛奶");
    const std::string terms = search_terms({{"牛奶", true}});
    REQUIRE(indexed.writer->transaction(
        [&] { return index().remove(*indexed.writer, 1, terms); }));
    CHECK(indexed.found("牛") == std::vector<std::int64_t>{2});
    REQUIRE(index().merge(*indexed.writer, 100));
    REQUIRE(indexed.writer->transaction([&] { return index().optimise(*indexed.writer); }));
    CHECK(indexed.found("牛") == std::vector<std::int64_t>{2});
    REQUIRE(indexed.writer->transaction([&] { return index().clear(*indexed.writer); }));
    CHECK(indexed.found("牛").empty());
}
