#include "desk/knowledge/article_form.h"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "app/shipped_articles.h"
#include "base/json_text.h"
#include "desk/knowledge/article_json.h"
#include "tests/desk/knowledge/knowledge_desk.h"
#include "tests/support/must.h"

namespace foyer::knowledge {
namespace {

using namespace testing;

TEST_CASE("an article survives the way through the form", "[knowledge]") {
    for (const Offered& one : test::must(app::read_articles("assets/knowledge"))) {
        INFO(one.article.code);
        Article through = article_of(form_of(one.article));
        through.number = one.article.number;
        through.code = one.article.code;
        CHECK(through == one.article);
    }
}

TEST_CASE("headings of phrases end at the first colon of either width", "[knowledge]") {
    ArticleForm form;
    form.zh.say = "先安抚：“您好：请坐”\n\nno colon\nAsk: \"When: today?\"";
    const auto say = article_of(form).zh.say;
    REQUIRE(say.size() == 3);
    CHECK(say[0] == Phrase{"先安抚", "“您好：请坐”"});
    CHECK(say[1] == Phrase{"", "no colon"});
    CHECK(say[2] == Phrase{"Ask", "\"When: today?\""});
}

TEST_CASE("keywords are parted by commas, else by spaces", "[knowledge]") {
    ArticleForm form;
    form.en.keywords = "best before, expired";
    form.zh.keywords = "过期 保质期";
    CHECK(article_of(form).en.keywords == std::vector<std::string>{"best before", "expired"});
    CHECK(article_of(form).zh.keywords == std::vector<std::string>{"过期", "保质期"});
    form.zh.keywords = "过期，保质期、临期";
    CHECK(article_of(form).zh.keywords.size() == 3);
}

TEST_CASE("what is half typed comes back from its draft as it stood", "[knowledge]") {
    ArticleForm form = form_of(law(3));
    form.id = article_id(3);
    form.en.say = "half a phr";
    form.reason = "为";
    form.based_on = 4;
    CHECK(form_of_draft(parse_json(draft_of(form).dump())) == form);
}

TEST_CASE("a broken draft is an empty form, not a fault", "[knowledge]") {
    for (const char* text :
         {"null", "[]", "7", R"({"zh": 4, "kind": "poem", "topics": [1, "a"]})"}) {
        const ArticleForm form = form_of_draft(parse_json(text));
        CHECK(form.zh == WordsForm{});
        CHECK(form.kind == Kind::guide);
    }
}

struct Bad {
    const char* said;
    const char* text;
};

TEST_CASE("a bad file of articles is refused with the place of the fault", "[knowledge]") {
    const std::string good = nlohmann::json::array({to_json(guide(1))}).dump();
    CHECK_FALSE(articles_of_file(good, "f").has_value()); // without an id
    for (const Bad& bad :
         {Bad{"no JSON", "{"}, Bad{"no list", "{}"}, Bad{"not an article", "[3]"},
          Bad{"a field is missing", R"([{"id": "00"}])"},
          Bad{"nested too deep", "[[[[[[[[[[[[[[[[[[[["}, Bad{"empty", ""}}) {
        INFO(bad.said);
        const auto read = articles_of_file(bad.text, "goods.json");
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().code == ErrorCode::corrupt);
        CHECK(read.error().what.find("goods.json") != std::string::npos);
    }
}

TEST_CASE("a phrase that is no phrase is named", "[knowledge]") {
    nlohmann::json json = to_json(guide(1));
    json["id"] = text_of(article_id(1));
    json["en"]["say"] = {{{"title", "x"}}};
    const auto read = articles_of_file(nlohmann::json::array({json}).dump(), "f.json");
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().what.find("\"words\"") != std::string::npos);
}

} // namespace
} // namespace foyer::knowledge
