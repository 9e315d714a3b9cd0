#include "base/pinyin.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

#include "base/text.h"

using namespace foyer;

namespace {

std::u32string characters(std::string_view utf8) {
    const auto all = code_points(utf8);
    return {all.begin(), all.end()};
}

std::string readings(char32_t character) {
    std::string all;
    for (const std::string_view each : pinyin_readings(character)) {
        all += all.empty() ? "" : " ";
        all += each;
    }
    return all;
}

bool starts(std::string_view text, std::string_view letters) {
    return pinyin_starts_with(characters(text), letters);
}

bool has(std::string_view text, std::string_view letters) {
    return pinyin_initials_have(characters(text), letters);
}

} // namespace

TEST_CASE("A character has all its readings of today, the customary one first") {
    CHECK(readings(U'鲜') == "xian");
    CHECK(readings(U'重') == "zhong chong");
    CHECK(readings(U'行') == "xing hang heng");
    CHECK(readings(U'女') == "nv");
    CHECK(readings(U'略') == "lve");
    CHECK(readings(U'龑') == "yan");
    CHECK(readings(U'𠮷') == "ji");
    CHECK(readings(U'〇') == "ling");
    for (const char32_t none : {U'a', U'。', U'の', U'\U0010FFFF', U'\U000323B0'}) {
        CHECK(readings(none) == "");
    }
}

TEST_CASE("Surnames are found as they are called") {
    CHECK(starts("单雄信", "shanxiongxin"));
    CHECK(starts("解缙", "xiejin"));
    CHECK(starts("仇英", "qiu"));
    CHECK(starts("区先生", "ou"));
    CHECK(starts("查良镛", "zhaliangyong"));
    CHECK(starts("尉迟恭", "yuchi"));
    CHECK(starts("朴先生", "piao"));
    CHECK(starts("曾国藩", "zengguofan"));
    CHECK(starts("盖先生", "ge"));
}

TEST_CASE("Each reading counts, in spellings and in initials") {
    for (const char* letters : {"c", "z", "chongqing", "zhongqing", "chongqinghuoguo", "chon"}) {
        INFO(letters);
        CHECK(starts("重庆火锅", letters));
    }
    for (const char* letters : {"cqhg", "zqhg", "qhg", "hg", "g"}) {
        INFO(letters);
        CHECK(has("重庆火锅", letters));
    }
    CHECK_FALSE(starts("重庆火锅", "qing"));
    CHECK_FALSE(starts("重庆火锅", "chongzhong"));
    CHECK_FALSE(has("重庆火锅", "cz"));
    CHECK_FALSE(has("重庆火锅", "cqhgx"));
}

TEST_CASE("Every letter of every reading is plain") {
    bool plain = true;
    std::size_t known = 0;
    for (char32_t c = 0x3400; c < 0x32400; ++c) {
        for (const std::string_view each : pinyin_readings(c)) {
            plain &= !each.empty();
            for (const char letter : each)
                plain &= letter >= 'a' && letter <= 'z';
        }
        known += pinyin_readings(c).empty() ? 0 : 1;
    }
    CHECK(plain);
    CHECK(known > 40'000);
}

TEST_CASE("An index of starts and pieces finds what reading finds") {
    for (const char* text : {"鲜牛奶", "重庆火锅", "行行重行行", "の女王。", "长乐区", ""}) {
        const auto chinese = characters(text);
        for (const auto& start : pinyin_starts(chinese, 12)) {
            CHECK(start.size() <= 12);
            CHECK(pinyin_starts_with(chinese, start));
        }
        for (const auto& piece : pinyin_initials(chinese, 3)) {
            CHECK(piece.size() <= 3);
            CHECK(pinyin_initials_have(chinese, piece));
        }
    }
    const std::vector<std::string> all{"c", "cl", "l", "y", "z", "zl"};
    std::vector<std::string> pieces = pinyin_initials(characters("长乐"), 2);
    std::erase_if(
        pieces, [&](const auto& one) { return std::ranges::find(all, one) != all.end(); });
    CHECK(pieces == std::vector<std::string>{"cy", "zy"});
}

TEST_CASE("A text of many readings makes an index of bounded size") {
    std::u32string many;
    for (int i = 0; i < 48; ++i)
        many += U'阿';
    CHECK(pinyin_starts(many, 12).size() < 800);
    CHECK(pinyin_starts_with(many, "aeaeae"));
    for (int i = 0; i < 48; ++i)
        many += U'行';
    CHECK(pinyin_initials(many, 3).size() < 64);
}
