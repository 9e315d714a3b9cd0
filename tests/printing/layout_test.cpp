#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include "base/text.h"
#include "printing/block_layout.h"
#include "printing/layout.h"
#include "tests/support/laid_out.h"
#include "tests/support/must.h"

namespace foyer::printing {
namespace {

const Fonts fonts;
constexpr Paper papers[] = {Paper::roll_58, Paper::roll_80, Paper::a4};

std::string repeated(const std::string& piece, int times) {
    std::string text;
    for (int i = 0; i < times; ++i)
        text += piece;
    return text;
}

// Texts that are hard on a layout.
std::vector<std::string> hard_texts() {
    return {
        repeated("W", 600), // a word without a break
        repeated("没有空格的很长一句话", 80),
        repeated("𠮷𬺈𪚥龘㐂", 30), // rare characters, beyond the BMP
        "https://example.invalid/" + repeated("abcdefghij", 40),
        repeated("阿卜杜拉·艾哈迈德·", 15), // a name of 150 characters
        repeated("Wolfeschlegelsteinhausenbergerdorff", 5),
        repeated("مرحبا بكم ", 40), // right to left
        repeated("สวัสดี", 60),
        "e" + repeated("\xCC\x81", 200), // accents upon accents
        "\xFF\xFE no UTF-8 \x01\x02",
        repeated("👩‍👩‍👧‍👦", 40),
        "",
        "\n\n\n"};
}

Document with(const std::string& text) {
    return {
        "hard",
        {Heading{text, Size::giant}, Text{text}, Text{text, Size::small, false, Align::right},
         KeyValue{text, text}, KeyValue{"负责人", text}, KeyValue{text, "16:18"}, Banner{text},
         Table{{1, 1, 1}, {{{text}, {text, 2, true, Align::right}}}},
         Table{{1, 3}, {{{text}, {text}}}, true}, SignHere{text},
         TextsBesideQr{{{text}, {text, Size::small}}, "TS01-260318-A0007"}}};
}

struct Extent {
    double left = 0;
    double right = 0;
};
Extent extent_of(const InkedLine& inked) {
    PangoRectangle ink{};
    pango_layout_line_get_extents(inked.line.line.get(), &ink, nullptr);
    const double left = inked.x + static_cast<double>(ink.x) / PANGO_SCALE;
    return {left, left + static_cast<double>(ink.width) / PANGO_SCALE};
}

// Ink may stand out of its letter's box by a dot or two, never off the paper.
void require_on_paper(const std::vector<Strip>& strips, PaperSize paper) {
    for (const Strip& strip : strips) {
        for (const Ink& ink : strip.ink) {
            if (const auto* line = std::get_if<InkedLine>(&ink)) {
                const Extent extent = extent_of(*line);
                REQUIRE(extent.left >= 0);
                REQUIRE(extent.right <= paper.width);
            } else if (const auto* box = std::get_if<Box>(&ink)) {
                REQUIRE(box->x >= 0);
                REQUIRE(box->x + box->w <= paper.width);
            } else if (const auto* code = std::get_if<InkedModules>(&ink)) {
                REQUIRE(code->box.x >= 0);
                REQUIRE(code->box.x + code->modules.width * code->box.w <= paper.width);
            }
        }
    }
}

std::vector<std::string> lines_of(const std::string& text, int width) {
    std::vector<std::string> lines;
    for (const Line& line : Typesetter(fonts).lines(text, type_of(Size::normal, false), width))
        lines.push_back(text.substr(
            static_cast<std::size_t>(line.first_byte), static_cast<std::size_t>(line.bytes)));
    return lines;
}

} // namespace

TEST_CASE("nothing ever runs off the paper", "[layout]") {
    for (const Paper paper : papers) {
        for (const std::string& text : hard_texts()) {
            INFO(text.substr(0, 40));
            require_on_paper(
                test::must(lay_out(fonts, with(text), size_of(paper))), size_of(paper));
        }
    }
}

TEST_CASE("no random text runs off the paper or loses a line", "[layout]") {
    rc::check([](const std::vector<std::uint16_t>& characters) {
        std::string text;
        for (const std::uint16_t one : characters)
            text += utf8_of(one >= 0xD800 && one < 0xE000 ? U'龘' : char32_t{one});
        text = clean_text(text);
        const PaperSize paper = size_of(Paper::roll_58);
        const auto lines =
            Typesetter(fonts).lines(text, type_of(Size::normal, false), paper.room());
        int bytes = 0;
        for (const Line& line : lines) {
            RC_ASSERT(line.first_byte >= bytes);
            bytes = line.first_byte + line.bytes;
        }
        // Between two lines stands nothing but the mark that parts them.
        RC_ASSERT(static_cast<std::size_t>(bytes) <= text.size());
        require_on_paper(*lay_out(fonts, {"", {Text{text}, KeyValue{"键", text}}}, paper), paper);
    });
}

TEST_CASE("Chinese is broken by rule: no closing mark begins a line", "[layout]") {
    const std::string text = "3 月 17 日晚购买的鲜牛奶 950 ml 已过保质期（至 3 月 16 "
                             "日）。要求退款，并说明过期商品为何仍在货架上。";
    for (int width = 120; width < 560; width += 7) {
        const auto lines = lines_of(text, width);
        REQUIRE(!lines.empty());
        for (const std::string& line : lines) {
            for (const char* mark : {"，", "。", "、", "；", "：", "？", "！", "）", "》", "”"})
                CHECK_FALSE(line.starts_with(mark));
            CHECK_FALSE(trimmed(line).ends_with("（"));
        }
    }
}

TEST_CASE("an English word is broken only when it is wider than the paper", "[layout]") {
    for (const std::string& line :
         lines_of("Thank you for telling us. We answer by tomorrow.", 150))
        CHECK_FALSE(line.ends_with("tom"));
    CHECK(lines_of(repeated("W", 60), 150).size() > 5);
}

TEST_CASE("a heading gets smaller before it is broken", "[layout]") {
    const auto heights = [](const char* text) {
        std::vector<int> all;
        const auto strips = test::must(
            lay_out(fonts, {"", {Heading{text, Size::number}}}, size_of(Paper::roll_58)));
        for (const Strip& strip : strips)
            all.push_back(strip.height);
        return all;
    };
    CHECK(heights("TS-A0007") == std::vector<int>{68});
    CHECK(heights("TS01-260318-A0007").size() == 1);
    CHECK(heights("TS01-260318-A0007")[0] < 68);
    CHECK(
        heights("A heading that no size could ever bring onto one line of this paper").size() > 1);
}

TEST_CASE("a code that cannot hold its content is an error, not a blank", "[layout]") {
    CHECK(
        slip_of(fonts, {"", {Code128{"中文"}}}, Paper::roll_80).error().code ==
        ErrorCode::unsupported);
    CHECK(
        slip_of(fonts, {"", {Code128{repeated("X", 60)}}}, Paper::roll_58).error().code ==
        ErrorCode::unsupported);
    CHECK(
        slip_of(fonts, {"", {QrCode{repeated("9", 9000)}}}, Paper::roll_80).error().code ==
        ErrorCode::unsupported);
    CHECK(
        slip_of(fonts, {"", {QrCode{""}}}, Paper::roll_80).error().code == ErrorCode::unsupported);
}

TEST_CASE("a long form goes over as many pages as it needs", "[layout]") {
    Document form{"long", {}};
    form.blocks.emplace_back(Table{
        {1, 4}, {{{"事实"}, {repeated("顾客说牛奶过期。", 700)}}, {{"结果"}, {"退款"}}}, true});
    const auto pages = test::must(pages_of(fonts, form));
    REQUIRE(pages.size() >= 2);
    for (const Raster& page : pages) {
        CHECK(page.height() == size_of(Paper::a4).height);
        const auto ink = test::ink_of(page);
        CHECK(ink.left >= 0);
        CHECK(ink.bottom < page.height() - 100);
    }
}

TEST_CASE("the same document gives the same dots every time", "[layout]") {
    const Document document = with("同样的字 same letters");
    CHECK(
        test::must(slip_of(fonts, document, Paper::roll_80)) ==
        test::must(slip_of(fonts, document, Paper::roll_80)));
}

} // namespace foyer::printing
