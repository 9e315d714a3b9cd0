// What the slip of a return says, in both languages.
#include <catch2/catch_test_macros.hpp>

#include "desk/returns/return_slip.h"
#include "platform/paths.h"
#include "tests/desk/returns/return_desk.h"
#include "ui/language_texts.h"

namespace foyer::returns {
namespace {

using namespace test;

desk::Translate words_in(ui::Language language) {
    REQUIRE(ui::load_texts(platform::find_paths().translations).has_value());
    return [language](std::string_view english, const auto& values) {
        return ui::tr_in(language, english, values);
    };
}

// Texts, keys and values from top to bottom.
std::string words_on(const printing::Document& slip) {
    std::string all;
    for (const printing::Block& block : slip.blocks) {
        if (const auto* text = std::get_if<printing::Text>(&block)) all += text->text + "\n";
        if (const auto* head = std::get_if<printing::Heading>(&block)) all += head->text + "\n";
        if (const auto* pair = std::get_if<printing::KeyValue>(&block))
            all += pair->key + ": " + pair->value + "\n";
        if (const auto* sign = std::get_if<printing::SignHere>(&block))
            all += sign->label + "___\n";
    }
    return all;
}

bool opens_drawer(const printing::Document& slip) {
    return std::ranges::any_of(slip.blocks, [](const printing::Block& block) {
        return std::holds_alternative<printing::DrawerPulse>(block);
    });
}

SlipFacts settled_facts(const Open& open) {
    ReturnDesk desk;
    REQUIRE(desk.act(open).empty());
    REQUIRE(desk.act(desk.settling(open.id)).empty());
    SlipFacts facts;
    facts.state = desk.state(open.id);
    facts.store = "和丰超市";
    facts.place = "滨湖店·服务台 01";
    facts.settled_by = "林晓雨";
    facts.ledger = "1,285·5b1e…a07c";
    facts.zone = &shanghai;
    return facts;
}

TEST_CASE("the slip of a return says what, how much, how and why, with room for two signatures") {
    const SlipFacts facts = settled_facts(opening(return_id(1)));
    const std::string words = words_on(return_slip(facts, words_in(ui::Language::zh)));
    for (const char* part :
         {"和丰超市 退货单", "TH01-261125-A0001", "0309-4-00162", "吴", "186****7730",
          "不粘炒锅 32 cm × 1: ¥169.00", "6901234800321·", "应退: ¥169.00",
          "原路退回 微信支付 ¥169.00", "1–7 天内", "R-S2 《消费者权益保护法》第二十四条",
          "经办: 林晓雨", "顾客签名___", "台账 1,285·5b1e…a07c"}) {
        INFO(part << "\n" << words);
        CHECK(words.find(part) != std::string::npos);
    }
    CHECK(words.find("吴芳") == std::string::npos);
    CHECK_FALSE(opens_drawer(return_slip(facts, words_in(ui::Language::zh))));
    const std::string english = words_on(return_slip(facts, words_in(ui::Language::en)));
    CHECK(english.find("Paid back: ¥169.00") != std::string::npos);
}

TEST_CASE("a second print says so and opens no drawer; cash does the first time") {
    Open open = opening(return_id(1));
    open.paid_with.clear();
    SlipFacts facts = settled_facts(open);
    CHECK(opens_drawer(return_slip(facts, words_in(ui::Language::zh))));
    facts.copy = 1;
    CHECK_FALSE(opens_drawer(return_slip(facts, words_in(ui::Language::zh))));
    CHECK(
        words_on(return_slip(facts, words_in(ui::Language::zh))).find("重打") != std::string::npos);
}

TEST_CASE("an exchange has its own heading and what was collected") {
    Open open = opening(return_id(1), "KIT", Fen{128'57});
    open.asked.demand = Demand::exchange_other;
    open.asked.exchange_for = NewGoods{"C", "KIT", Fen{199'00}};
    const std::string words =
        words_on(return_slip(settled_facts(open), words_in(ui::Language::zh)));
    CHECK(words.find("换货单") != std::string::npos);
    CHECK(words.find("补差价: ¥70.43") != std::string::npos);
}

} // namespace
} // namespace foyer::returns
