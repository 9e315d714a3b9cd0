// What the encoder sends is read back by an interpreter that was written from the makers' reference
// alone: the dots on its paper are the dots that were laid out.
#include <catch2/catch_test_macros.hpp>

#include "printing/escpos.h"
#include "printing/layout.h"
#include "tests/support/escpos_interpreter.h"
#include "tests/support/laid_out.h"
#include "tests/support/must.h"

namespace foyer::printing {
namespace {

const Fonts fonts;
using test::EscposInterpreter;

Document slip_with_everything() {
    return {
        "test",
        {Heading{"和丰超市 投诉回执"}, Text{"滨湖店·服务台 01", Size::small, false, Align::centre},
         Rule{}, Heading{"TS01-260318-A0007", Size::number}, Banner{"今天 16:18 前给您答复"},
         KeyValue{"登记", "2026-03-18 14:18"}, KeyValue{"负责人", "刘思远（店长）", true}, Rule{},
         Table{{3, 1}, {{{"商品", 1, true}, {"金额", 1, true, Align::right}}}},
         TextsBesideQr{{{"扫码看进度", Size::normal, true}}, "TS01-260318-A0007"},
         Code128{"TS01-260318-A0007"}, SignHere{"顾客签名"}, DrawerPulse{}, Cut{}, Rule{true},
         QrCode{"TS01-260318-A0007"}, Cut{}}};
}

EscposInterpreter printed(const Bytes& bytes, int head_dots) {
    EscposInterpreter printer(head_dots);
    for (std::size_t at = 0; at < bytes.size(); at += 4096)
        printer.feed(bytes.data() + at, std::min<std::size_t>(4096, bytes.size() - at));
    return printer;
}

} // namespace

TEST_CASE("the bytes of a slip put the dots on paper that were laid out", "[escpos]") {
    for (const Paper roll : {Paper::roll_58, Paper::roll_80}) {
        const Slip slip = test::must(slip_of(fonts, slip_with_everything(), roll));
        const auto printer = printed(escpos_of(slip), size_of(roll).width);
        CHECK(printer.complaint() == "");
        CHECK(printer.between_commands());
        CHECK(printer.resets() == 1);
        CHECK(printer.paper() == test::dots_of(slip.raster));
        REQUIRE(printer.acts().size() == 3);
        CHECK(printer.acts()[0].name == "drawer");
        CHECK(printer.acts()[1].name == "cut");
        CHECK(printer.acts()[2].name == "cut");
        for (std::size_t i = 0; i < 3; ++i)
            CHECK(printer.acts()[i].row == static_cast<std::size_t>(slip.stops[i].y));
        CHECK(printer.acts()[2].row == printer.paper().size());
    }
}

TEST_CASE("the interpreter takes the stream byte by byte", "[escpos]") {
    const Slip slip = test::must(slip_of(fonts, {"", {Text{"你好 hello"}, Cut{}}}, Paper::roll_58));
    EscposInterpreter printer(384);
    for (const std::uint8_t byte : escpos_of(slip))
        printer.feed(&byte, 1);
    CHECK(printer.complaint() == "");
    CHECK(printer.paper() == test::dots_of(slip.raster));
}

TEST_CASE("the interpreter refuses a slip that is wider than its head", "[escpos]") {
    const Slip slip = test::must(slip_of(fonts, {"", {Text{"wide"}}}, Paper::roll_80));
    CHECK(printed(escpos_of(slip), 384).complaint() == "a raster of 576 dots runs off the paper");
}

TEST_CASE("a slip of twenty metres comes out whole", "[escpos]") {
    Document document;
    for (int line = 0; line < 5340; ++line)
        document.blocks.emplace_back(Text{"第 " + std::to_string(line) + " 行 twenty metres"});
    document.blocks.emplace_back(Cut{});
    const Slip slip = test::must(slip_of(fonts, document, Paper::roll_58));
    CHECK(slip.raster.height() > 20 * 1000 * 8);
    const auto printer = printed(escpos_of(slip), 384);
    CHECK(printer.complaint() == "");
    CHECK(printer.paper() == test::dots_of(slip.raster));
    CHECK(test::ink_of(slip.raster).bottom > slip.raster.height() - 100);
}

TEST_CASE("each sensor of the printer is understood", "[escpos]") {
    struct Case {
        EscposInterpreter::Sensors sensors;
        PrinterStatus status;
    };
    const Case cases[] = {
        {{}, {}},
        {{.paper_out = true}, {.offline = true, .paper_out = true}},
        {{.near_end = true}, {.paper_near_end = true}},
        {{.cover_open = true}, {.offline = true, .cover_open = true}},
        {{.cutter_error = true}, {.offline = true, .error = true}}};
    for (const Case& one : cases) {
        EscposInterpreter printer(576);
        printer.sensors = one.sensors;
        PrinterStatus status;
        for (const auto question :
             {StatusQuestion::printer, StatusQuestion::offline_cause, StatusQuestion::error,
              StatusQuestion::paper}) {
            const Bytes asked = escpos_ask(question);
            printer.feed(asked.data(), asked.size());
            const auto answers = printer.take_answers();
            REQUIRE(answers.size() == 1);
            CHECK(add_answer(status, question, answers[0]));
        }
        CHECK(status == one.status);
    }
}

TEST_CASE("bytes that no printer answers with change no state", "[escpos]") {
    for (const int byte : {0x00, 0xFF, 0x7F, 0x13, 0x92, 0x48}) {
        PrinterStatus status;
        CHECK_FALSE(add_answer(status, StatusQuestion::paper, static_cast<std::uint8_t>(byte)));
        CHECK(status == PrinterStatus{});
    }
}

} // namespace foyer::printing
