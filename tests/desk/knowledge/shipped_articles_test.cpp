// What is shipped: complete in both languages, true to its own links, found and suggested as people
// ask.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

#include "app/shipped_articles.h"
#include "base/text.h"
#include "desk/complaints/code_lists.h"
#include "desk/knowledge/article_checks.h"
#include "desk/knowledge/knowledge_table.h"
#include "tests/support/must.h"
#include "tests/support/temporary_folder.h"

namespace foyer::knowledge {
namespace {

using test::must;

const std::vector<Offered>& shipped() {
    static const auto all = must(app::read_articles("assets/knowledge"));
    return all;
}

std::vector<std::string> codes_of_laws() {
    std::vector<std::string> codes;
    for (const Offered& one : shipped())
        if (one.article.kind == Kind::law) codes.push_back(one.article.code);
    return codes;
}

bool has_chinese(const std::string& text) {
    const auto points = code_points(text);
    return std::ranges::any_of(points, is_cjk);
}

TEST_CASE("at least 40 articles are shipped besides the law cards", "[knowledge]") {
    const auto guides = std::ranges::count_if(
        shipped(), [](const Offered& one) { return one.article.kind != Kind::law; });
    CHECK(guides >= 40);
    CHECK(codes_of_laws().size() >= 20);
}

TEST_CASE("every shipped article is fit for the counter and numbered once", "[knowledge]") {
    const auto laws = codes_of_laws();
    std::set<ArticleId> ids;
    std::set<int> numbers;
    std::set<std::string> codes;
    for (const Offered& one : shipped()) {
        INFO(one.article.code);
        const auto objection = objection_to(one.article, laws);
        INFO((objection ? objection->rule : ""));
        CHECK_FALSE(objection.has_value());
        CHECK(one.article == tidied(one.article));
        CHECK(one.article.number > 0);
        CHECK(one.article.number < own_numbers_from);
        CHECK(ids.insert(one.id).second);
        CHECK(numbers.insert(one.article.number).second);
        CHECK(codes.insert(one.article.code).second);
    }
}

TEST_CASE("every shipped article says the same much in both languages", "[knowledge]") {
    for (const Offered& one : shipped()) {
        INFO(one.article.code);
        const Words& zh = one.article.zh;
        const Words& en = one.article.en;
        CHECK(zh.steps.size() == en.steps.size());
        CHECK(zh.say.size() == en.say.size());
        CHECK(zh.never.size() == en.never.size());
        CHECK_FALSE(zh.never.empty());
        CHECK_FALSE(zh.keywords.empty());
        CHECK_FALSE(en.keywords.empty());
        CHECK(has_chinese(zh.title));
        CHECK_FALSE(has_chinese(en.title + en.when));
        if (one.article.kind != Kind::law) CHECK(zh.say.size() >= 3);
    }
}

TEST_CASE("every law card names its law and the number of an article", "[knowledge]") {
    for (const Offered& one : shipped()) {
        if (one.article.kind != Kind::law) continue;
        INFO(one.article.code);
        CHECK(has_chinese(one.article.source.zh));
        CHECK_FALSE(one.article.source.en.empty());
        CHECK(std::ranges::any_of(
            one.article.source.article, [](char c) { return c >= '0' && c <= '9'; }));
        CHECK(one.article.group == Group::law);
    }
}

TEST_CASE("topics of shipped articles are categories of complaints", "[knowledge]") {
    for (const Offered& one : shipped())
        for (const std::string& topic : one.article.topics) {
            INFO(one.article.code << " " << topic);
            const auto slash = topic.find('/');
            const std::string category = topic.substr(0, slash);
            if (topic == "any") continue;
            CHECK(complaints::find_category(category) != nullptr);
            if (slash != std::string::npos)
                CHECK(complaints::find_subcategory(category, topic.substr(slash + 1)) != nullptr);
        }
}

struct Base {
    test::TemporaryFolder folder;
    std::unique_ptr<database::Writer> writer =
        must(database::Writer::open(folder.file("knowledge.db"), schema()));

    Base() {
        const Done done = writer->transaction([&]() -> Done {
            std::int64_t seq = 0;
            for (const Offered& one : shipped()) {
                ++seq;
                CHECK_OK(project(
                    *writer, TakenIn{one.id, one.article, "shipped"},
                    {{}, seq, seq, Time{seq}, {}, {}}));
            }
            return {};
        });
        REQUIRE(done.has_value());
    }
    std::vector<std::string> found(const std::string& typed) {
        std::vector<std::string> titles;
        for (const auto& row : must(list_articles(*writer, {typed, {}, false, 500})).rows)
            titles.push_back(row.title_zh);
        return titles;
    }
    std::string suggested(const Asked& asked) {
        const auto suggestion = must(suggest(*writer, asked));
        return suggestion.best ? suggestion.best->article.code : std::string();
    }
};

bool holds(const std::vector<std::string>& titles, const std::string& title) {
    return std::ranges::find(titles, title) != titles.end();
}

TEST_CASE("articles are found by a part, by pinyin, by initials, by number and by law") {
    Base base;
    const std::string expired = "买到过期食品";
    for (const char* typed :
         {"过期食品", "买到过", "maidaoguoqi", "gqsp", "mdgq", "KB-03", "expired"}) {
        INFO(typed);
        CHECK(holds(base.found(typed), expired));
    }
    CHECK(base.found("过期食品").front() == expired);
    CHECK(holds(base.found("食品安全法 148"), "首负责任与十倍赔偿，最低 1000 元"));
    CHECK(holds(base.found("消法 55"), "欺诈：增加三倍，最低 500 元"));
    CHECK(base.found("量子力学").empty());
    CHECK_FALSE(holds(base.found("停电"), expired));
}

TEST_CASE("every category of complaints has words to say, and the parts have their own") {
    Base base;
    for (const complaints::Category& category : complaints::categories()) {
        INFO(category.code);
        CHECK_FALSE(base.suggested({std::string(category.code), "", ""}).empty());
        for (const complaints::Code& part : category.subcategories)
            CHECK_FALSE(
                base.suggested({std::string(category.code), std::string(part.code), ""}).empty());
    }
    CHECK(base.suggested({"", "", ""}) == "first-minutes");
    CHECK(base.suggested({"food", "", "牛奶过期一天"}) == "expired-food");
    CHECK(base.suggested({"food", "foreign_body", ""}) == "foreign-body");
    CHECK(base.suggested({"price", "short_weight", ""}) == "short-weight");
    CHECK(base.suggested({"safety", "searched", ""}) == "suspected-theft");
    CHECK(base.suggested({"service", "", "keeps shouting, violence"}) == "abusive-customer");
}

} // namespace
} // namespace foyer::knowledge
