// Returns asked as an auditor asks them: by the program, in JSON. The cases are E1 to E24 of rules
// 4.15; today is 25 November 2026.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "tests/support/programs.h"
#include "tests/support/temporary_folder.h"

namespace foyer {
namespace {

using nlohmann::json;

struct Answered {
    int exit = 0;
    std::string said;
    json answer() const { return parse_json(said); }
};

Answered ask(const std::string& question) {
    const test::TemporaryFolder folder;
    const std::string file = folder.file("question.json");
    std::ofstream(file) << question;
    const std::string said = folder.file("said.txt");
    const int exit = test::exit_code_of(test::program("foyerctl") + " rules return " + file, said);
    return {exit, test::contents_of(said)};
}

const json plain = parse_json(R"({
    "now": "2026-11-25T10:00:00+08:00",
    "actor": {"role": "clerk", "is_buyer": false},
    "proof": "receipt", "demand": "refund",
    "sale": {"receipt_no": "S-1", "date": "2026-11-24", "channel": "store", "lines": [
        {"line": 1, "sku": "A", "category": "CLO", "qty": 1, "unit_price": 18000,
         "net_paid": 18000, "qty_returned": 0}]},
    "request": [{"line": 1, "qty": 1, "reason": "disliked", "condition": "sealed"}]})");

// `changes` is a list of JSON pointers with their values; `expected` of such of the answer.
struct Case {
    const char* name;
    const char* changes;
    const char* rule; // one of the reasons
    const char* expected;
};

const std::vector<Case> cases{
    {"E1",
     R"({"/sale/lines/0/category":"LAP","/sale/date":"2026-11-20","/request/0/reason":"malfunction",
         "/request/0/condition":"used","/request/0/inspection":"desk_ok"})",
     "R-S3", R"({"/verdict":"APPROVE","/remedies":["REFUND","EXCHANGE_SAME","REPAIR"]})"},
    {"E2",
     R"({"/sale/lines/0/category":"LAP","/sale/date":"2026-11-13","/request/0/reason":"malfunction",
         "/request/0/condition":"used"})",
     "R-S3",
     R"({"/verdict":"APPROVE","/remedies":["EXCHANGE_SAME","REPAIR"],"/amounts/refund":0})"},
    {"E3",
     R"({"/sale/lines/0/category":"PHN","/sale/lines/0/unit_price":300000,
         "/sale/lines/0/net_paid":300000,"/sale/date":"2026-05-09",
         "/request/0/reason":"malfunction","/request/0/condition":"used",
         "/request/0/repairs_done":2,"/request/0/repair_days":20,
         "/request/0/same_model_available":false})",
     "R-S3",
     R"({"/verdict":"APPROVE_IF","/amounts/refund":150000,"/amounts/depreciation":150000,
         "/approval/role":"supervisor"})"},
    {"E4",
     R"({"/sale/lines/0/category":"UND","/sale/date":"2026-11-23",
         "/request/0/condition":"opened_unused","/request/0/hygiene_seal_ok":false})",
     "R-P3", R"({"/verdict":"DENY_OVERRIDABLE","/remedies":[]})"},
    {"E5",
     R"({"/sale/lines/0/category":"UND","/sale/date":"2026-11-19","/request/0/reason":"broken",
         "/request/0/condition":"used","/policy":{"UND":{"NR":0,"Q":0,"X":0}}})",
     "R-S2", R"({"/verdict":"APPROVE","/amounts/refund":18000})"},
    {"E6", R"({"/sale/lines/0/category":"MED","/request/0/reason":"wrong_item"})", "R-P1",
     R"({"/verdict":"DENY"})"},
    {"E7", R"({"/sale/lines/0/category":"COS","/sale/date":"2026-11-23"})", "R-P2",
     R"({"/verdict":"APPROVE","/amounts/refund":18000})"},
    {"E8",
     R"({"/sale/lines/0/unit_price":68000,"/sale/lines/0/net_paid":68000,
         "/sale/date":"2026-11-19"})",
     "R-A", R"({"/verdict":"APPROVE_IF","/approval/role":"supervisor"})"},
    {"E9",
     R"({"/proof":"none","/demand":"credit","/sale/lines/0/category":"PKG",
         "/sale/lines/0/unit_price":0,"/sale/lines/0/net_paid":0,
         "/sale/lines/0/lowest_price_30d":3500})",
     "R-N",
     R"({"/verdict":"APPROVE_IF","/remedies":["EXCHANGE_OTHER","STORE_CREDIT"],
         "/amounts/store_credit":3500,"/approval/role":"supervisor"})"},
    {"E10",
     R"({"/proof":"none","/demand":"credit","/sale/lines/0/category":"PKG",
         "/sale/lines/0/lowest_price_30d":3500,"/history":{"no_receipt_returns_90d":3}})",
     "R-N", R"({"/verdict":"DENY_OVERRIDABLE"})"},
    {"E11", R"({"/sale/lines/0/qty":2,"/sale/lines/0/qty_returned":2})", "R-I1",
     R"({"/verdict":"DENY"})"},
    {"E15", R"({"/sale/lines/0/category":"FRS"})", "R-P1", R"({"/verdict":"DENY_OVERRIDABLE"})"},
    {"E16",
     R"({"/sale/channel":"online","/sale/date":"2026-11-16","/sale/received_on":"2026-11-18",
         "/request/0/reason":"no_reason"})",
     "R-S5", R"({"/verdict":"APPROVE","/remedies":["REFUND"],"/amounts/refund":18000})"},
    {"E17",
     R"({"/sale/channel":"online","/sale/lines/0/category":"CUS",
         "/request/0/reason":"no_reason"})",
     "R-S5", R"({"/verdict":"DENY_OVERRIDABLE"})"},
    {"E18",
     R"({"/proof":"member_history","/sale/lines/0/category":"FRZ","/sale/lines/0/unit_price":690,
         "/sale/lines/0/net_paid":690,"/request/0/reason":"expired"})",
     "R-S1",
     R"({"/verdict":"APPROVE","/remedies":["REFUND"],"/amounts/refund":690,
         "/duties/0":{"duty":"link_complaint","line":1,"level":3},
         "/duties/1":{"duty":"stop_sale","line":1},
         "/duties/2":{"duty":"compensation_right","line":1,"amount":100000}})"},
    {"E19",
     R"({"/sale/lines/0/category":"SHO","/sale/lines/0/final_sale":true,"/sale/date":"2026-11-20",
         "/request/0/reason":"broken","/request/0/condition":"used"})",
     "R-S6", R"({"/verdict":"APPROVE","/reasons/0/rule":"R-S2","/amounts/refund":18000})"},
    {"E20", R"({"/history":{"no_reason_returns_90d":5}})", "R-F",
     R"({"/verdict":"APPROVE_IF","/approval/role":"supervisor"})"},
    {"E21",
     R"({"/sale/lines/0/unit_price":12000,"/sale/lines/0/net_paid":12000,
         "/sale/lines/0/gift_value":2000,"/request/0/gift_returned":false})",
     "R-P8", R"({"/verdict":"APPROVE","/amounts/refund":10000,"/amounts/gift_deduction":2000})"},
    {"E22",
     R"({"/sale/lines/0/unit_price":12000,"/sale/lines/0/net_paid":12000,
         "/sale/lines/0/points_earned":120})",
     "R-P2", R"({"/amounts/refund":12000,"/amounts/points_take_back":120})"},
    {"E23", R"({"/actor/is_buyer":true})", "R-I7", R"({"/verdict":"DENY"})"},
    {"E24, the first", "{}", "R-P2", R"({"/verdict":"APPROVE"})"},
    {"E24, once it is known", R"({"/sale/lines/0/qty_returned":1})", "R-I1",
     R"({"/verdict":"DENY"})"},
    {"quantity 0", R"({"/request/0/qty":0})", "R-I1", R"({"/verdict":"DENY"})"},
    {"quantity below 0", R"({"/request/0/qty":-1})", "R-I1", R"({"/verdict":"DENY"})"},
    {"quantity 10^9", R"({"/request/0/qty":1000000000})", "R-I1", R"({"/verdict":"DENY"})"},
    {"sold nothing", R"({"/sale/lines/0/qty":0})", "R-I1", R"({"/verdict":"DENY"})"},
    {"paid less than nothing", R"({"/sale/lines/0/net_paid":-1})", "R-I4",
     R"({"/verdict":"DENY"})"},
    {"a return of a return", R"({"/sale/lines/0/is_return":true})", "R-I2",
     R"({"/verdict":"DENY"})"},
    {"another receipt's line", R"({"/request/0/line":7})", "R-I3", R"({"/verdict":"DENY"})"},
    {"a sale tomorrow", R"({"/sale/date":"2026-11-26"})", "R-I5", R"({"/verdict":"DENY"})"},
    {"29 February", R"({"/now":"2028-03-03","/sale/date":"2028-02-29"})", "R-P2",
     R"({"/verdict":"APPROVE"})"}};

json changed(const char* changes) {
    json question = plain;
    const json all = parse_json(changes);
    for (const auto& [pointer, value] : all.items())
        question[json::json_pointer(pointer)] = value;
    return question;
}

bool has_reason(const json& answer, const std::string& rule) {
    const json reasons = answer.value("reasons", json::array());
    return std::ranges::any_of(
        reasons, [&](const json& reason) { return reason.value("rule", "") == rule; });
}

void check_answer(const Case& one, const json& question) {
    INFO(one.name);
    const Answered answered = ask(question.dump());
    INFO(answered.said);
    REQUIRE(answered.exit == 0);
    const json answer = answered.answer();
    CHECK(has_reason(answer, one.rule));
    const json expected = parse_json(one.expected);
    for (const auto& [pointer, value] : expected.items()) {
        INFO(pointer);
        CHECK(answer.value(json::json_pointer(pointer), json()) == value);
    }
}

// 满 300 减 50: A 200 and B 150, of which B comes back.
json threshold_promotion(const std::string& reason) {
    json question = plain;
    json& lines = question["sale"]["lines"];
    lines.push_back(lines[0]);
    lines[0].update({{"category", "KIT"}, {"unit_price", 20000}, {"net_paid", 17143}});
    lines[1].update({{"line", 2}, {"category", "KIT"}, {"unit_price", 15000}, {"net_paid", 12857}});
    question["sale"]["promotions"] = {{{"threshold", 30000}, {"off", 5000}, {"lines", {1, 2}}}};
    question["request"][0].update({{"line", 2}, {"reason", reason}});
    return question;
}

} // namespace

TEST_CASE("E1 to E24 are answered by foyerctl rules return, and so is what cannot be right") {
    for (const Case& one : cases)
        check_answer(one, changed(one.changes));
}

TEST_CASE("E12 to E14: a broken promotion, a fault that keeps it, an exchange") {
    check_answer(
        {"E12", "", "R-P2", R"({"/verdict":"APPROVE","/amounts/refund":10000})"},
        threshold_promotion("disliked"));
    check_answer(
        {"E13", "", "R-S2", R"({"/verdict":"APPROVE","/amounts/refund":12857})"},
        threshold_promotion("broken"));
    json exchange = threshold_promotion("broken");
    exchange["demand"] = "exchange_other";
    exchange["exchange_for"] = {{"sku", "C"}, {"category", "KIT"}, {"net", 19900}};
    check_answer({"E14", "", "R-S2", R"({"/amounts/collect":7043,"/amounts/refund":0})"}, exchange);
}

TEST_CASE("foyerctl rules return gives its reasons in both languages, with their law") {
    const json answer = ask(changed(cases[4].changes).dump()).answer();
    const json reason = answer.at("reasons").at(0);
    CHECK(reason.at("text_en") == "Faulty goods are paid back within 7 days.");
    CHECK(reason.at("text_zh") == "质量问题 7 日内可退款。");
    CHECK(reason.at("legal_ref") == "《消费者权益保护法》第二十四条");
    CHECK(answer.at("trace").size() == 26);
}

TEST_CASE("foyerctl rules return names what it does not understand") {
    const std::vector<std::pair<const char*, const char*>> wrongs{
        {R"({"/sale/lines/0/category":"XYZ"})", "category"},
        {R"({"/sale/date":"2026-02-29"})", "sale.date"},
        {R"({"/sale/date":"yesterday"})", "sale.date"},
        {R"({"/now":null})", "now"},
        {R"({"/request/0/qty":1.5})", "qty"},
        {R"({"/request/0/reason":"whim"})", "reason"},
        {R"({"/request/0/colour":"red"})", "colour"},
        {R"({"/actor/role":"king"})", "role"},
        {R"({"/policy":{"UND":{"colour":1}}})", "colour"},
        {R"({"/policy":{"XYZ":{"Q":1}}})", "XYZ"},
        {R"({"/request":7})", "request"},
        {R"({"/sale/lines":{}})", "sale.lines"}};
    for (const auto& [changes, named] : wrongs) {
        INFO(changes);
        const Answered answered = ask(changed(changes).dump());
        INFO(answered.said);
        CHECK(answered.exit == 2);
        CHECK(answered.said.find(named) != std::string::npos);
    }
    CHECK(ask("[").exit == 2);
    CHECK(ask("[]").exit == 2);
}

} // namespace foyer
