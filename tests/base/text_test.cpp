#include "base/text.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

using namespace foyer;

TEST_CASE("Any bytes become text that is clean and stays as it is") {
    CHECK(rc::check([](const std::string& bytes) {
        const std::string clean = clean_text(bytes);
        RC_ASSERT(is_utf8(clean));
        RC_ASSERT(clean.find('\0') == std::string::npos);
        RC_ASSERT(clean_text(clean) == clean);
        RC_ASSERT(is_utf8(folded(bytes)));
    }));
}

TEST_CASE("Cleaning drops control characters and marks of direction, and nothing else") {
    CHECK(clean_text(std::string("a\0b\x01\x7F", 5)) == "ab");
    CHECK(clean_text("行一\n行二\t\r") == "行一\n行二\t");
    CHECK(clean_text("ab\u202Ecd\u2066ef\u0085") == "abcdef");
    CHECK(clean_text("\xFFok\xC0") == "\uFFFDok\uFFFD");
    CHECK(clean_text("##%n𠮷䶮") == "##%n𠮷䶮");
}

TEST_CASE("White space at both ends goes, in the middle it stays") {
    CHECK(trimmed(" \t\u3000鲜 牛奶\u3000\n") == "鲜 牛奶");
    CHECK(trimmed(" \u3000") == "");
    CHECK(trimmed("") == "");
}

TEST_CASE("Characters are counted and cut whole") {
    CHECK(character_count("𠮷野家 ok") == 6);
    CHECK(first_characters("𠮷野家", 2) == "𠮷野…");
    CHECK(first_characters("𠮷野家", 3) == "𠮷野家");
    CHECK(first_characters("", 3) == "");
}

TEST_CASE("Text is searched in half-width lower case") {
    CHECK(folded("ＡＢＣ　１２３ ABC 牛奶 É") == "abc 123 abc 牛奶 é");
}

TEST_CASE("A code point is written and read back") {
    for (const char32_t c : {U'a', U'é', U'牛', U'𠮷', char32_t{0x10FFFF}}) {
        CHECK(code_points(utf8_of(c)) == std::vector{c});
    }
    CHECK(utf8_of(0xD800) == "\uFFFD");
    CHECK(utf8_of(0x110000) == "\uFFFD");
}

TEST_CASE("Chinese, kana and rare characters count as CJK, punctuation does not") {
    for (const char32_t c : {U'牛', U'䶮', U'𠮷', U'〇', U'の', U'㛃'}) CHECK(is_cjk(c));
    for (const char32_t c : {U'，', U'a', U'１', U'é', U'。', U' '}) CHECK_FALSE(is_cjk(c));
}
