#include "base/search_terms.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace foyer;

namespace {

bool finds(std::string_view typed, std::string_view text, bool spelled = true) {
    return is_found_by(typed, {{text, spelled}});
}

}  // namespace

TEST_CASE("Chinese is found anywhere, from one character on") {
    const char* text = "鲜牛奶盒破损，20 瓶";
    for (const char* typed : {"鲜", "奶", "牛奶", "奶盒破", "鲜牛奶盒破损", "破损"}) {
        INFO(typed);
        CHECK(finds(typed, text));
    }
    for (const char* typed : {"羊", "奶牛", "损瓶", "鲜奶"}) {
        INFO(typed);
        CHECK_FALSE(finds(typed, text));
    }
}

TEST_CASE("Spelled text is found by initials anywhere and by letters from the start") {
    for (const char* typed : {"x", "xnn", "nn", "xian", "xianniunai", "XNN", "xn"}) {
        INFO(typed);
        CHECK(finds(typed, "鲜牛奶"));
        CHECK_FALSE(finds(typed, "鲜牛奶", false));
    }
    CHECK_FALSE(finds("nx", "鲜牛奶"));
    CHECK_FALSE(finds("xiannn", "鲜牛奶"));
}

TEST_CASE("A name of several readings is found by each, and the index holds them all") {
    for (const char* typed : {"zengle", "cengyue", "zl", "cy", "zly", "clyang"}) {
        INFO(typed);
        CHECK(finds(typed, "曾乐阳") == (std::string_view(typed) != "clyang"));
    }
    const std::string terms = " " + search_terms({{"曾乐", true}}) + " ";
    for (const char* term : {" zengle ", " zengyue ", " cengle ", " cengyue ", " zl ", " cy "}) {
        INFO(term);
        CHECK(terms.find(term) != std::string::npos);
    }
}

TEST_CASE("A phone is found by its start, its tail and its end") {
    for (const char* typed :
         {"1", "138", "13800138000", "8000", "80", "800", "138000", "0138000"}) {
        INFO(typed);
        CHECK(finds(typed, "13800138000"));
    }
    CHECK_FALSE(finds("3800", "13800138000"));
    CHECK_FALSE(finds("01380", "13800138000"));
}

TEST_CASE("A number is found whole, short and by its serial") {
    for (const char* typed : {"TS01-261122-A0007", "ts-a0007", "A0007", "0007", "7", "261122"}) {
        INFO(typed);
        CHECK(finds(typed, "TS01-261122-A0007"));
    }
    CHECK_FALSE(finds("TH-A0007", "TS01-261122-A0007"));
}

TEST_CASE("Words are found by their start in any case and width") {
    CHECK(finds("ＡＮＮ lee", "Ann Lee"));
    CHECK(finds("é", "Éva"));
    CHECK_FALSE(finds("nn", "Ann"));
}

TEST_CASE("All that was typed must be found, in any of the texts") {
    CHECK(is_found_by("张 8000", {{"张小敏", true}, {"13800138000", false}}));
    CHECK_FALSE(is_found_by("王 8000", {{"张小敏", true}, {"13800138000", false}}));
}

TEST_CASE("Typed text never becomes syntax of the index") {
    CHECK(search_query("\"a\" OR b*)-{x}:^NEAR").match ==
        "\"a\" AND \"or\" AND \"b\" AND \"x\" AND (\"near\" OR (\"nea\" AND \"ear\"))");
    CHECK(search_query("'; DROP TABLE person; --").match.find(';') == std::string::npos);
    CHECK(search_query(std::string("\0\"\xFF", 3)).empty());
    CHECK(search_query("  ，。 ").empty());
}

TEST_CASE("A short question is exact, a long one must be checked") {
    for (const char* typed : {"牛", "牛奶", "xnn", "8000", "13800138000"}) {
        INFO(typed);
        CHECK_FALSE(search_query(typed).inexact);
    }
    for (const char* typed : {"鲜牛奶", "xnnp", "138001380001"}) {
        INFO(typed);
        CHECK(search_query(typed).inexact);
    }
}

TEST_CASE("Only a text of nothing but Chinese has its runs told") {
    CHECK(chinese_runs("鲜牛奶，过期") == std::vector<std::string>{"鲜牛奶", "过期"});
    CHECK(chinese_runs("鲜牛奶 950").empty());
    CHECK(chinese_runs("xnn").empty());
    CHECK(chinese_runs(" ，").empty());
}

TEST_CASE("A very long text has terms for its start, a very long question for its start") {
    std::string story;
    for (int i = 0; i < 20'000; ++i) story += "牛";
    CHECK(search_terms({{story + "奶", false}}) == "牛 牛牛");
    CHECK(search_query(story).match.size() < 2'000);
}
