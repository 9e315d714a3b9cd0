// What prints of a complaint, byte by byte. After a wanted change: FOYER_WRITE_GOLDEN=1 writes the
// golden files anew; look at the picture that is left in build/ before keeping them.
#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <fstream>

#include "desk/complaints/complaint_slip.h"
#include "platform/paths.h"
#include "printing/escpos.h"
#include "printing/layout.h"
#include "tests/support/escpos_interpreter.h"
#include "tests/support/laid_out.h"
#include "tests/support/must.h"
#include "tests/support/programs.h"
#include "tests/support/temporary_folder.h"
#include "ui/language_texts.h"

namespace foyer::complaints {
namespace {

const printing::Fonts fonts;

desk::Translate words_in(ui::Language language) {
    REQUIRE(ui::load_texts(platform::find_paths().translations).has_value());
    return [language](std::string_view english, const auto& values) {
        return ui::tr_in(language, english, values);
    };
}

PaperFacts milk_facts(const TimeZone& zone) {
    PaperFacts facts;
    facts.zone = &zone;
    facts.store = "和丰超市";
    facts.place = "滨湖店·服务台 01";
    facts.owner = "刘思远（店长）";
    facts.registered_by = "林晓雨";
    State& state = facts.state;
    state.number = {"TS", 1, {2026, 3, 18}, 'A', 7};
    state.registered_at = zone.moment({2026, 3, 18}, 14 * hour_ms + 18 * minute_ms);
    state.promises = {
        {{}, zone.moment({2026, 3, 18}, 16 * hour_ms + 18 * minute_ms), "", true, {}, {}}};
    state.level = 3;
    Intake& intake = state.intake;
    intake.category = "food";
    intake.subcategory = "expired";
    intake.facts = "3 月 17 日晚购买的鲜牛奶 950 ml 已过保质期（至 3 月 16 "
                   "日）。要求退款，并说明过期商品为何仍在"
                   "货架上。";
    intake.name_given = "张小敏";
    intake.phone = "+8613812345678";
    intake.product_name = "鲜牛奶 950 ml";
    intake.amount = {1890};
    intake.demand = Demand::refund;
    intake.quick_facts = {"goods_kept"};
    return facts;
}

std::string golden(const std::string& name, std::string_view bytes) {
    const std::string file = "tests/golden/" + name;
    if (std::getenv("FOYER_WRITE_GOLDEN") != nullptr) {
        std::ofstream out(file, std::ios::binary | std::ios::trunc);
        out << bytes;
    }
    return test::contents_of(file);
}

std::string text_of_pdf(const Bytes& pdf) {
    const test::TemporaryFolder folder;
    std::ofstream(folder.file("form.pdf"), std::ios::binary) << as_text(pdf);
    REQUIRE(
        test::exit_code_of(
            "pdftotext -layout " + folder.file("form.pdf") + " -", folder.file("text")) == 0);
    return test::contents_of(folder.file("text"));
}

} // namespace

TEST_CASE("the slip of a complaint is its golden bytes, in both widths", "[slip]") {
    const TimeZone zone = test::must(TimeZone::open("Asia/Shanghai"));
    const auto document = complaint_slip(milk_facts(zone), words_in(ui::Language::zh));
    for (const auto& [roll, name, dots] :
         {std::tuple(printing::Paper::roll_58, "complaint_slip_58.escpos", 384),
          std::tuple(printing::Paper::roll_80, "complaint_slip_80.escpos", 576)}) {
        const auto slip = test::must(printing::slip_of(fonts, document, roll));
        const Bytes bytes = printing::escpos_of(slip);
        const std::string kept = golden(name, as_text(bytes));
        CHECK((kept == as_text(bytes)));
        test::EscposInterpreter printer(dots);
        printer.feed(reinterpret_cast<const std::uint8_t*>(kept.data()), kept.size());
        CHECK(printer.complaint() == "");
        CHECK((printer.paper() == test::dots_of(slip.raster)));
        CHECK(printer.acts().size() == 1);
    }
}

TEST_CASE("the code on a slip is what the scan box takes for this complaint", "[slip]") {
    const TimeZone zone = test::must(TimeZone::open("Asia/Shanghai"));
    const auto document = complaint_slip(milk_facts(zone), words_in(ui::Language::en));
    const auto slip = test::must(printing::slip_of(fonts, document, printing::Paper::roll_80));
    const test::TemporaryFolder folder;
    test::write_picture(slip.raster, folder.file("slip.pbm"));
    test::exit_code_of("zbarimg -q " + folder.file("slip.pbm"), folder.file("read"));
    const std::string read = test::contents_of(folder.file("read"));
    const auto at = read.find("QR-Code:");
    REQUIRE(at != std::string::npos);
    const auto number = desk::parse_number(read.substr(at + 8, read.find('\n', at) - at - 8));
    REQUIRE(number.has_value());
    CHECK(*number == milk_facts(zone).state.number);
}

TEST_CASE("neither slip nor form shows a whole name or number", "[slip]") {
    const TimeZone zone = test::must(TimeZone::open("Asia/Shanghai"));
    const auto words = words_in(ui::Language::zh);
    const auto shows = [](const printing::Document& document, const std::string& text) {
        bool found = false;
        for (const auto& block : document.blocks) {
            if (const auto* row = std::get_if<printing::KeyValue>(&block))
                found |= row->value.find(text) != std::string::npos;
            if (const auto* table = std::get_if<printing::Table>(&block))
                for (const auto& row : table->rows)
                    for (const auto& cell : row)
                        found |= cell.text.find(text) != std::string::npos;
        }
        return found;
    };
    for (const auto& document :
         {complaint_slip(milk_facts(zone), words), complaint_form(milk_facts(zone), words)}) {
        CHECK(shows(document, "张*敏"));
        CHECK(shows(document, "138****5678"));
        CHECK_FALSE(shows(document, "张小敏"));
        CHECK_FALSE(shows(document, "13812345678"));
    }
}

TEST_CASE("a slip that is printed again says so and how often", "[slip]") {
    const TimeZone zone = test::must(TimeZone::open("Asia/Shanghai"));
    PaperFacts facts = milk_facts(zone);
    const auto words = words_in(ui::Language::zh);
    const auto says = [&](const char* text) {
        for (const auto& block : complaint_slip(facts, words).blocks)
            if (const auto* line = std::get_if<printing::Text>(&block))
                if (line->text == text) return true;
        return false;
    };
    CHECK_FALSE(says("重打·第 2 次"));
    facts.copy = 2;
    CHECK(says("重打·第 2 次"));
}

TEST_CASE("the form is a PDF whose words can be read", "[slip]") {
    const TimeZone zone = test::must(TimeZone::open("Asia/Shanghai"));
    const auto document = complaint_form(milk_facts(zone), words_in(ui::Language::zh));
    const std::string text = text_of_pdf(test::must(printing::pdf_of(fonts, document)));
    for (const char* word :
         {"顾客投诉登记表", "TS01-260318-A0007", "2026-03-18 14:18", "张*敏", "¥18.90",
          "鲜牛奶 950 ml", "事实经过", "顾客签名", "主管签名"})
        CHECK(text.find(word) != std::string::npos);
    CHECK(test::must(printing::pages_of(fonts, document)).size() == 1);
}

TEST_CASE(
    "a form with facts of 6,000 characters goes over several pages, with nothing lost", "[slip]") {
    const TimeZone zone = test::must(TimeZone::open("Asia/Shanghai"));
    PaperFacts facts = milk_facts(zone);
    facts.state.intake.facts.clear();
    for (int i = 0; i < 1000; ++i)
        facts.state.intake.facts += "第" + std::to_string(i) + "句。";
    const auto document = complaint_form(facts, words_in(ui::Language::zh));
    const std::string text = text_of_pdf(test::must(printing::pdf_of(fonts, document)));
    CHECK(text.find("0句") != std::string::npos);
    CHECK(text.find("999") != std::string::npos);
    CHECK(text.find("主管签名") != std::string::npos);
    CHECK(test::must(printing::pages_of(fonts, document)).size() > 1);
}

} // namespace foyer::complaints
