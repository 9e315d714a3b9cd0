#include "ui/line_break.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>
#include <string>
#include <vector>

#include "base/text.h"

using namespace foyer;
using ui::TextLine;

namespace {

// Chinese is two wide, all else one: easy to count.
float width_of(char32_t character) { return character >= 0x2E80 ? 2.0F : 1.0F; }

std::vector<std::string> lines(const std::string& text, float width) {
    std::vector<std::string> result;
    for (const TextLine& line : ui::break_lines(text, width, width_of)) {
        result.push_back(text.substr(line.begin, line.end - line.begin));
    }
    return result;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a text that fits stays one line and an empty one is a line too") {
    CHECK(lines("退货", 4) == Lines{"退货"});
    CHECK(lines("", 10) == Lines{""});
}

TEST_CASE("Chinese breaks between any two characters, words do not break inside") {
    CHECK(lines("顾客要求退货", 5) == Lines{"顾客", "要求", "退货"});
    CHECK(lines("hand over the bag", 9) == Lines{"hand over", "the bag"});
}

TEST_CASE("no line starts with a closing mark or ends with an opening one") {
    CHECK(lines("已退款，谢谢", 6) == Lines{"已退", "款，谢", "谢"});
    CHECK(lines("他说“不行”走了", 6) == Lines{"他说", "“不行”", "走了"});
    CHECK(lines("详见（附件）", 6) == Lines{"详见", "（附", "件）"});
    CHECK(lines("共计¥169.00元", 9) == Lines{"共计", "¥169.00元"});
}

TEST_CASE("a number stays with its unit") {
    CHECK(lines("milk of 950 ml", 12) == Lines{"milk of", "950 ml"});
    CHECK(lines("超过 4 小时了", 8) == Lines{"超过", "4 小时了"});
    CHECK(lines("2 of 3 boxes", 7) == Lines{"2 of 3", "boxes"});
}

TEST_CASE("case numbers, phones and dates are never broken") {
    CHECK(lines("案件 TS01-261122-A0007 已登记", 20) == Lines{"案件", "TS01-261122-A0007 已", "登记"});
    CHECK(
        lines("call 138 0013 8000 today", 18) ==
        Lines{"call 138 0013 8000", "today"});
    CHECK(lines("since 2026-11-22", 12) == Lines{"since", "2026-11-22"});
    CHECK(lines("138****5678 已联系", 13) == Lines{"138****5678", "已联系"});
}

TEST_CASE("what is wider than a line by itself is cut anywhere") {
    CHECK(lines("abcdefghij", 4) == Lines{"abcd", "efgh", "ij"});
    CHECK(lines("退", 1) == Lines{"退"});
}

TEST_CASE("line feeds always break and empty lines stay") {
    CHECK(lines("a\n\nb", 10) == Lines{"a", "", "b"});
    CHECK(lines("a\n", 10) == Lines{"a", ""});
}

TEST_CASE("spaces at a break belong to no line") {
    CHECK(lines("one   two", 4) == Lines{"one", "two"});
}

TEST_CASE("bytes that are no text do not disturb the breaking") {
    const std::string text = "ok \xFF\xC3 退\xE9\x80";
    const auto broken = ui::break_lines(text, 3, width_of);
    CHECK(broken.back().end == text.size());
}

TEST_CASE("lines cover every character once and fit, for any text") {
    rc::check([] {
        const auto pieces = *rc::gen::container<std::vector<std::string>>(
            rc::gen::element<std::string>(
                "退", "货", "，", "（", "）", "“", "”", "a", "b", "1", "9", " ", "-", "¥", ".", "\n",
                "·", "𠮷", "％"));
        std::string text;
        for (const std::string& piece : pieces) text += piece;
        const auto width = static_cast<float>(*rc::gen::inRange(2, 12));
        std::size_t at = 0;
        for (const TextLine& line : ui::break_lines(text, width, width_of)) {
            RC_ASSERT(line.begin >= at);
            for (std::size_t i = at; i < line.begin; ++i) {
                RC_ASSERT(text[i] == ' ' || text[i] == '\n');
            }
            RC_ASSERT(line.end >= line.begin);
            RC_ASSERT(line.width <= width);
            RC_ASSERT(is_utf8(text.substr(line.begin, line.end - line.begin)));
            at = line.end;
        }
        for (std::size_t i = at; i < text.size(); ++i) RC_ASSERT(text[i] == ' ');
    });
}
