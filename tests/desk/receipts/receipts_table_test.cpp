#include "desk/receipts/receipts_table.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/desk/receipts/receipts_desk.h"

namespace foyer::receipts {
namespace {

using namespace testing;
using test::must;
using Numbers = std::vector<std::string>;

TEST_CASE("a receipt comes back as it was typed in", "[receipts]") {
    Tables tables;
    Receipt typed = receipt();
    typed.promotions = {{{30'000}, {5'000}, {1, 2, 4}}};
    typed.lines[0].final_sale = true;
    typed.lines[1].gift_value = {990};
    typed.lines[3].grams = 532;
    tables.type(1, typed);
    typed.typed = true;
    const auto found = must(find_receipt(*tables.writer, "0309-4-00162"));
    REQUIRE(found.has_value());
    CHECK(found->receipt == typed);
    CHECK(must(receipt_in_row(*tables.writer, found->row))->receipt == typed);
    CHECK_FALSE(must(find_receipt(*tables.writer, "0309-4-0016")).has_value());
    CHECK_FALSE(must(receipt_in_row(*tables.writer, 12)).has_value());
}

TEST_CASE("a number that returns every year is told apart by its day", "[receipts]") {
    Tables tables;
    tables.type(1, receipt("0309-4-00162", {2025, 3, 9}));
    tables.type(2, receipt("0309-4-00162", {2026, 3, 9}));
    const auto all = must(receipts_numbered(*tables.writer, "0309-4-00162"));
    REQUIRE(all.size() == 2);
    CHECK(all[0].receipt.date == Date{2026, 3, 9});
    const auto older = must(find_receipt(*tables.writer, "0309-4-00162", Date{2025, 3, 9}));
    REQUIRE(older.has_value());
    CHECK(older->receipt.date == Date{2025, 3, 9});
    CHECK_FALSE(must(find_receipt(*tables.writer, "0309-4-00162", Date{2025, 3, 10})).has_value());

    const auto known = must(facts_for(
        *tables.writer, TypeIn{receipt_id(3), holder(), receipt("0309-4-00162", {2026, 3, 9})},
        {}));
    CHECK(known.number_known);
    const auto other = must(facts_for(
        *tables.writer, TypeIn{receipt_id(3), holder(), receipt("0309-4-00162", {2026, 3, 8})},
        {}));
    CHECK_FALSE(other.number_known);
}

TEST_CASE("a receipt is found without its number, by all that a customer may know", "[receipts]") {
    Tables tables;
    Receipt towels = receipt("A-1", {2026, 11, 18});
    towels.lines = {goods("10024", "纯棉毛巾 3 条装", "BED", 1, 3'990)};
    towels.tenders = {{"cash", {3'990}, ""}};
    towels.total = {3'990};
    towels.member = "";
    Receipt other = receipt("A-2", {2026, 11, 19});
    other.member = "88010043";
    tables.type(1, towels);
    tables.type(2, other);
    tables.type(3, receipt("B-3", {2026, 11, 20}));

    CHECK(tables.found({}) == Numbers{"B-3", "A-2", "A-1"});
    CHECK(tables.found({.number = "A-"}) == Numbers{"A-2", "A-1"});
    CHECK(tables.found({.member = "88010042"}) == Numbers{"B-3"});
    CHECK(tables.found({.payment_tail = "7730"}) == Numbers{"B-3", "A-2"});
    CHECK(tables.found({.total = Fen{3'990}}) == Numbers{"A-1"});
    CHECK(tables.found({.goods = "10024"}) == Numbers{"B-3", "A-2", "A-1"});
    CHECK(tables.found({.goods = "69010021"}) == Numbers{"B-3", "A-2"});
    CHECK(tables.found({.goods = "毛巾"}) == Numbers{"B-3", "A-2", "A-1"});
    CHECK(tables.found({.from = Date{2026, 11, 19}}) == Numbers{"B-3", "A-2"});
    CHECK(tables.found({.to = Date{2026, 11, 18}}) == Numbers{"A-1"});
    CHECK(
        tables.found({.goods = "毛巾", .from = Date{2026, 11, 18}, .to = Date{2026, 11, 18}}) ==
        Numbers{"A-1"});
    CHECK(tables.found({.member = "88010043", .goods = "10021"}) == Numbers{"A-2"});
    CHECK(
        tables.found({.payment_tail = "7730", .total = Fen{38'680}, .limit = 1}) == Numbers{"B-3"});
    CHECK(tables.found({.member = "88010043", .payment_tail = "7730"}) == Numbers{"A-2"});
    CHECK(tables.found({.goods = "100%"}).empty());
    CHECK(tables.found({.member = "88010042", .goods = "nothing"}).empty());
    const auto window = must(find_receipts(*tables.writer, {.limit = 2}));
    CHECK(window.more);
    CHECK(window.receipts.size() == 2);
    CHECK(window.receipts[0].lines == 4);
    CHECK(window.receipts[0].first_goods == "不粘炒锅 32 cm");
    CHECK(window.receipts[0].payment_tail == "7730");
}

TEST_CASE("goods are known by number and bar code, and what they were sold for", "[receipts]") {
    Tables tables;
    Receipt cheap = receipt("A-1", {2026, 10, 1});
    cheap.lines[0].net_paid = {9'900};
    tables.type(1, cheap);
    tables.type(2, receipt("A-2", {2026, 11, 20}));
    const auto pan = must(find_item(*tables.writer, "69010021"));
    REQUIRE(pan.has_value());
    CHECK(*pan == Item{"10021", "69010021", "不粘炒锅 32 cm", "KIT", "", {}});
    CHECK_FALSE(must(find_item(*tables.writer, "")).has_value());
    CHECK(must(lowest_price_since(*tables.writer, "10021", {2026, 10, 22})) == Fen{16'900});
    CHECK(must(lowest_price_since(*tables.writer, "10021", {2026, 10, 1})) == Fen{9'900});
    CHECK_FALSE(must(lowest_price_since(*tables.writer, "10021", {2026, 11, 21})).has_value());
}

} // namespace
} // namespace foyer::receipts
