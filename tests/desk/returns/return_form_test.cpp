#include "desk/returns/return_form.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "desk/returns/return_typed.h"
#include "tests/desk/returns/return_bench.h"

namespace foyer::returns {
namespace {

using testing::Bench;
using testing::today;

TEST_CASE("a tap takes a line in, makes it the current one, and takes it out", "[returns][form]") {
    Bench bench;
    CHECK(tap_line(bench.form, bench.on, 1));
    CHECK(tap_line(bench.form, bench.on, 2));
    CHECK(bench.form.current == 2);
    CHECK(find_position(bench.form, 2)->request.qty == 2);
    tap_line(bench.form, bench.on, 1);
    CHECK(bench.form.current == 1);
    CHECK(bench.form.positions.size() == 2);
    tap_line(bench.form, bench.on, 1);
    CHECK(find_position(bench.form, 1) == nullptr);
    CHECK(bench.form.current == 2);
}

TEST_CASE("a line of which nothing is left is not taken in", "[returns][form]") {
    Bench bench;
    bench.on.sale.lines[0].qty_returned = 1;
    bench.on.sale.lines[1].is_return = true;
    CHECK_FALSE(tap_line(bench.form, bench.on, 1));
    CHECK_FALSE(tap_line(bench.form, bench.on, 2));
    CHECK_FALSE(tap_line(bench.form, bench.on, 99));
    CHECK(bench.form == Form{});
}

TEST_CASE("pieces stay between one and what is left", "[returns][form]") {
    Bench bench;
    bench.take(2, Cause::disliked);
    Position& towels = bench.form.positions.front();
    choose_quantity(towels, bench.on, 7);
    CHECK(towels.request.qty == 2);
    choose_quantity(towels, bench.on, 0);
    CHECK(towels.request.qty == 1);
}

TEST_CASE("the arrow keys walk over the lines of the receipt", "[returns][form]") {
    const Bench bench;
    CHECK(line_beside(bench.on, 0, 1) == 1);
    CHECK(line_beside(bench.on, 0, -1) == 4);
    CHECK(line_beside(bench.on, 2, 1) == 3);
    CHECK(line_beside(bench.on, 4, 1) == 4);
    CHECK(line_beside({}, 1, 1) == 0);
}

TEST_CASE("the reason that was chosen is always among those in front", "[returns][form]") {
    for (const char* category : {"FRS", "CLO", "PHN", "KIT", "nothing"}) {
        CHECK(front_causes(category, std::nullopt).size() == 4);
        const auto causes = front_causes(category, Cause::price_error);
        CHECK(causes.back() == Cause::price_error);
        CHECK(front_causes(category, causes.front()) == front_causes(category, std::nullopt));
    }
    CHECK(front_causes("FRS", std::nullopt).front() == Cause::spoiled);
}

TEST_CASE("what is judged has only lines that stand on the receipt", "[returns][form]") {
    Bench bench;
    bench.take(1, Cause::disliked);
    bench.form.positions.push_back(bench.form.positions.front());
    bench.form.positions.back().request.line = 99;
    const ReturnCase asked = case_of(bench.form, bench.on, today, desk::Role::lead);
    CHECK(asked.request.size() == 1);
    CHECK(asked.role == desk::Role::lead);
    CHECK(asked.proof == Proof::receipt);
    bench.form.without_receipt = true;
    CHECK(case_of(bench.form, bench.on, today, desk::Role::lead).proof == Proof::none);
}

TEST_CASE("the day of a repair is within thirty days", "[returns][form]") {
    CHECK(promised_day({"", "", "", "2026-12-25"}, today) == Date{2026, 12, 25});
    CHECK(promised_day({"", "", "", "2026-11-25"}, today) == today);
    CHECK_FALSE(promised_day({"", "", "", "2026-12-26"}, today));
    CHECK_FALSE(promised_day({"", "", "", "2026-11-24"}, today));
    CHECK_FALSE(promised_day({"", "", "", "soon"}, today));
}

TEST_CASE("a draft comes back as it was", "[returns][form]") {
    Bench bench;
    bench.take(1, Cause::malfunction, Condition::used);
    bench.take(2, Cause::disliked);
    bench.form.positions[0].request.tags_on = false;
    bench.form.positions[0].request.right_price = Fen{99};
    bench.form.id = ReturnId{{1, 2}};
    bench.form.op = OpId{{3}};
    bench.form.receipt = "S-1";
    bench.form.demand = Demand::exchange_other;
    bench.form.typed = TypedReceipt{"S-1", "2026-11-22", {{"Pan", "KIT", "1", "169"}}};
    bench.form.replacement = {"Pot", "KIT", "199"};
    bench.form.repair = {"SN", "dead", "maker", "2026-12-01"};
    CHECK(form_of(to_json(bench.form)) == bench.form);
}

TEST_CASE("a broken draft is an empty form, never a crash", "[returns][form]") {
    for (const char* saved :
         {"[]", "{}", R"({"positions":[1,{"line":"x"}],"current":9})", R"({"typed":[]})"}) {
        const Form form = form_of(parse_json(saved));
        CHECK(std::ranges::none_of(
            form.positions, [](const Position& one) { return one.reason_given; }));
    }
}

TEST_CASE("a receipt is read from what was typed", "[returns][typed]") {
    const TypedReceipt typed{
        " S-7 ", "2026-11-20", {{"Pan", "KIT", "2", "¥169.00"}, {"", "", "1", ""}}};
    const auto read = read_typed(typed, false, today);
    const auto* receipt = std::get_if<ShownReceipt>(&read);
    REQUIRE(receipt != nullptr);
    CHECK(receipt->typed);
    CHECK(receipt->sale.receipt_no == "S-7");
    CHECK(receipt->sale.date == Date{2026, 11, 20});
    REQUIRE(receipt->sale.lines.size() == 1);
    CHECK(receipt->sale.lines[0].net_paid == Fen{338'00});
    CHECK(name_of_line(*receipt, 1) == "Pan");
}

TEST_CASE("every field that cannot be read is told of", "[returns][typed]") {
    const TypedReceipt typed{"", "2026-11-26", {{"", "XXX", "0", "free"}}};
    const auto read = read_typed(typed, false, today);
    const auto* notices = std::get_if<std::vector<TypedNotice>>(&read);
    REQUIRE(notices != nullptr);
    for (const TypedField field :
         {TypedField::number, TypedField::date, TypedField::name, TypedField::category,
          TypedField::qty, TypedField::price})
        CHECK(std::ranges::count(*notices, field, &TypedNotice::field) == 1);
    CHECK(std::holds_alternative<std::vector<TypedNotice>>(read_typed({}, true, today)));
}

TEST_CASE("goods without a receipt need neither number nor day", "[returns][typed]") {
    const auto read = read_typed({"", "", {{"Pan", "KIT", "1", "169"}}}, true, today);
    const auto* receipt = std::get_if<ShownReceipt>(&read);
    REQUIRE(receipt != nullptr);
    CHECK_FALSE(receipt->sale.date);
    CHECK(receipt->sale.lines[0].lowest_price_30d == Fen{169'00});
}

} // namespace
} // namespace foyer::returns
