// What the desk says to a receipt that a clerk types in.
#include <catch2/catch_test_macros.hpp>

#include <functional>
#include <set>

#include "desk/receipts/receipts_entry.h"
#include "desk/receipts/receipts_refusals.h"
#include "desk/written.h"
#include "tests/desk/receipts/receipts_desk.h"

namespace foyer::receipts {
namespace {

using namespace testing;
using desk::Role;
using test::must;

struct Said {
    const char* what;
    std::function<void(Receipt&)> change;
    Objection because;
    Role role = Role::clerk;
    bool known = false;
};

Decision ask(const Command& command, Role role, const Facts& facts) {
    const auto zone = must(TimeZone::open("Asia/Shanghai"));
    const Time now = zone.moment({2026, 11, 22}, 14 * hour_ms);
    return decide(command, facts, {now, {{}, role}, {}, &zone});
}

const std::string long_text(130, 'x');

std::vector<Said> noes() {
    return {
        {"a phone kiosk types", [](Receipt&) {}, Objection::may_not_type, Role::kiosk},
        {"no number", [](Receipt& one) { one.number = " \n"; }, Objection::number_missing},
        {"no goods", [](Receipt& one) { one.lines.clear(); }, Objection::no_lines},
        {"too many lines", [](Receipt& one) { one.lines.resize(lines_max + 1, one.lines.front()); },
         Objection::too_many_lines},
        {"nothing says which goods",
         [](Receipt& one) { one.lines[1].sku = one.lines[1].barcode = one.lines[1].name = ""; },
         Objection::goods_missing},
        {"no piece", [](Receipt& one) { one.lines[0].qty = 0; }, Objection::quantity},
        {"more pieces than there are", [](Receipt& one) { one.lines[0].qty = qty_max + 1; },
         Objection::quantity},
        {"paid less than nothing", [](Receipt& one) { one.lines[0].net_paid = {-1}; },
         Objection::amount},
        {"paid more than anybody can",
         [](Receipt& one) { one.lines[0].net_paid = amount_max + Fen{1}; }, Objection::amount},
        {"tomorrow",
         [](Receipt& one) {
             one.date = {2026, 11, 23};
         },
         Objection::in_future},
        {"29 February 2026",
         [](Receipt& one) {
             one.date = {2026, 2, 29};
         },
         Objection::no_such_day},
        {"month 13",
         [](Receipt& one) {
             one.date = {2026, 13, 1};
         },
         Objection::no_such_day},
        {"a payment too small", [](Receipt& one) { one.tenders[0].amount = {100}; },
         Objection::tenders_differ},
        {"a payment below zero",
         [](Receipt& one) {
             one.tenders = {{"cash", {-1}, ""}, {"card", one.total + Fen{1}, ""}};
         },
         Objection::tenders_differ},
        {"a name too long", [](Receipt& one) { one.lines[0].name = long_text; },
         Objection::text_too_long},
        {"a number too long", [](Receipt& one) { one.number = long_text; },
         Objection::text_too_long},
        {"known already", [](Receipt&) {}, Objection::known_already, Role::clerk, true}};
}

TEST_CASE("a receipt that cannot be is not typed in, and every no stands here", "[receipts]") {
    std::set<std::string> met{refuse(Objection::file_known_already).rule};
    for (const Said& said : noes()) {
        INFO(said.what);
        Receipt typed = receipt();
        said.change(typed);
        const auto decision =
            ask(TypeIn{receipt_id(1), holder(), typed}, said.role, {said.known, false});
        const auto* refusal = std::get_if<desk::Refusal>(&decision);
        REQUIRE(refusal != nullptr);
        CHECK(refusal->rule == refuse(said.because).rule);
        CHECK_FALSE(refusal->reason.text.empty());
        met.insert(refusal->rule);
    }
    // The others are about files and their columns (mapping_decision_test.cpp).
    CHECK(met.size() == static_cast<std::size_t>(Objection::may_not_map));
    const auto again = ask(FinishFile{}, Role::admin, {false, true});
    REQUIRE(std::holds_alternative<desk::Refusal>(again));
    CHECK(std::get<desk::Refusal>(again) == refuse(Objection::file_known_already));
}

TEST_CASE("a typed-in receipt is tidied, numbered and added up", "[receipts]") {
    Receipt typed = receipt("  0309-4-00162\n");
    typed.total = {1};
    typed.lines[2].line = 77;
    typed.lines[0].qty_returned = 1;
    typed.tenders[0].tail = "6222 0000 0000 7730";
    typed.date = {2026, 11, 22};
    const auto decision = ask(TypeIn{receipt_id(1), holder(), typed}, Role::clerk, {});
    REQUIRE(std::holds_alternative<std::vector<Event>>(decision));
    const auto& events = std::get<0>(decision);
    REQUIRE(events.size() == 1);
    Receipt expected = receipt("0309-4-00162", {2026, 11, 22});
    expected.typed = true;
    CHECK(get<Typed>(events[0]).receipt == expected);
}

TEST_CASE("29 February is a day in leap years", "[receipts]") {
    Receipt typed = receipt();
    typed.date = {2024, 2, 29};
    const auto decision = ask(TypeIn{receipt_id(1), holder(), typed}, Role::lead, {});
    CHECK(std::holds_alternative<std::vector<Event>>(decision));
}

// As the journal hands it back: what was sealed is opened.
desk::Written opened(desk::Written entry) {
    for (const char* field : {"member", "tails"})
        entry.body[field] = entry.body[field]["$personal"];
    return entry;
}

TEST_CASE("the entry of a receipt gives it back, and names no member in the clear", "[receipts]") {
    Receipt typed = receipt();
    typed.promotions = {{{30'000}, {5'000}, {1, 2}}};
    typed.typed = true;
    const Event event = Typed{receipt_id(3), holder(), typed};
    const desk::Written entry = written(event);
    CHECK(must(read_event(opened(entry))) == event);
    CHECK(entry.body["member"].contains("$personal"));
    CHECK(entry.body["tails"].contains("$personal"));
    CHECK(entry.body["receipt"].dump().find("88010042") == std::string::npos);
    CHECK(entry.body["receipt"].dump().find("7730") == std::string::npos);

    TakenFile file{"sales.csv",           std::string(64, 'a'), 12,
                   shipped_mappings()[2], {2026, 11, 22},       {7, 2, 1}};
    const Event taken = Taken{id_cast<SubjectId>(receipt_id(4)), file};
    CHECK(must(read_event(written(taken))) == taken);
    CHECK(log_line(taken).title.text == "Receipts of the till taken in");
    CHECK_FALSE(read_event({"receipts.typed/2", {}, {}}).has_value());
    for (const char* field : {"receipt", "holder", "member", "tails"}) {
        auto broken = entry;
        broken.body.erase(field);
        CHECK_FALSE(read_event(broken).has_value());
    }
}

} // namespace
} // namespace foyer::receipts
