// Which receipts hold which goods: many to a row, none lost, none doubled.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <limits>
#include <map>
#include <set>

#include "desk/receipts/goods_sold_table.h"
#include "desk/receipts/receipt_rows.h"
#include "tests/support/must.h"
#include "tests/support/seeded_random.h"
#include "tests/support/temporary_folder.h"

namespace foyer::receipts {
namespace {

using test::must;

constexpr ReceiptRow end_of_time = std::numeric_limits<ReceiptRow>::max();
constexpr std::size_t all = std::numeric_limits<std::size_t>::max();

struct Table {
    test::TemporaryFolder folder;
    std::unique_ptr<database::Writer> writer =
        must(database::Writer::open(folder.file("goods.db"), goods_sold_schema()));

    void write(GoodsSold& sold) {
        REQUIRE(writer->transaction([&] { return sold.write(*writer); }).has_value());
    }
    std::vector<ReceiptRow> with(
        std::int64_t goods, ReceiptRow from = 0, ReceiptRow before = end_of_time,
        std::size_t most = all) {
        return must(receipts_with(*writer, goods, from, before, most));
    }
    std::int64_t rows() { return must(writer->number("SELECT count(*) FROM receipt_goods_sold")); }
};

ReceiptRow receipt(Date day, ReceiptRow place) {
    return first_row_of(day) + place;
}

} // namespace

TEST_CASE("receipts with some goods come back, newest first", "[receipts]") {
    Table table;
    GoodsSold sold;
    test::SeededRandom random(3);
    std::map<std::int64_t, std::set<ReceiptRow>> expected;
    for (int i = 0; i < 20'000; ++i) {
        const Date day = add_days({2023, 12, 20}, static_cast<int>(random.number(400)));
        const auto place = static_cast<ReceiptRow>(random.number(60'000) + 1);
        const auto goods = static_cast<std::int64_t>(random.number(30) + 1);
        if (!expected[goods].insert(receipt(day, place)).second) continue;
        sold.note(goods, receipt(day, place));
        if (i % 3'000 == 0) table.write(sold);
    }
    table.write(sold);
    const ReceiptRow from = receipt({2024, 2, 29}, 0);
    const ReceiptRow before = receipt({2024, 3, 1}, 0);
    for (const auto& [goods, rows] : expected) {
        CHECK((table.with(goods) == std::vector(rows.rbegin(), rows.rend())));
        std::vector<ReceiptRow> of_day(rows.lower_bound(from), rows.lower_bound(before));
        std::ranges::reverse(of_day);
        CHECK((table.with(goods, from, before) == of_day));
        auto newest = table.with(goods, 0, end_of_time, 5);
        REQUIRE(newest.size() >= 5);
        newest.resize(5);
        CHECK((newest == std::vector(rows.rbegin(), std::next(rows.rbegin(), 5))));
    }
    CHECK(table.with(31).empty());
}

TEST_CASE("a receipt that holds the same goods twice is named once", "[receipts]") {
    Table table;
    GoodsSold sold;
    const ReceiptRow one = receipt({2026, 11, 30}, 1);
    for (const std::int64_t goods : {7, 8, 7})
        sold.note(goods, one);
    sold.note(7, one + 1);
    table.write(sold);
    CHECK(table.with(7) == std::vector{one + 1, one});
    CHECK(table.with(8) == std::vector{one});
}

TEST_CASE("the rows are the same however often they were written in between", "[receipts]") {
    Table often;
    Table once;
    GoodsSold sold_often;
    GoodsSold sold_once;
    for (int i = 0; i < 500; ++i) {
        // Days come in no order, as files do.
        const ReceiptRow row = receipt(add_days({2026, 1, 1}, i * 37 % 60), i + 1);
        sold_often.note(i % 5 + 1, row);
        sold_once.note(i % 5 + 1, row);
        if (i % 7 == 0) often.write(sold_often);
    }
    often.write(sold_often);
    once.write(sold_once);
    const auto content = [](Table& table) {
        return must(table.writer->rows(
            "SELECT goods, slot, hex(receipts) FROM receipt_goods_sold ORDER BY 1, 2",
            {}, [](const database::Row& row) {
                return std::tuple(row.integer(0), row.integer(1), row.copy(2));
            }));
    };
    CHECK((content(often) == content(once)));
    CHECK(once.rows() <= 5 * 5); // 60 days touch at most five spans of 16
}

TEST_CASE("more receipts a day than one row may list are all kept", "[receipts]") {
    Table table;
    GoodsSold sold;
    const ReceiptRow first = receipt({2026, 11, 30}, 1);
    for (ReceiptRow place = 0; place < 40'000; ++place)
        sold.note(1, first + place);
    table.write(sold);
    CHECK(table.rows() == 3);
    const auto rows = table.with(1);
    REQUIRE(rows.size() == 40'000);
    CHECK(rows.front() == first + 39'999);
    CHECK(rows.back() == first);
}

TEST_CASE("goods of a typed-in receipt are known to be of that one", "[receipts]") {
    Table table;
    const ReceiptRow row = first_typed_row_of({2026, 11, 30}) + 0x7FFF'FFFE;
    ReceiptLine line;
    for (line.line = 1; line.line <= static_cast<std::int64_t>(lines_max); line.line += 1999) {
        CHECK(table.with(typed_goods(row, line)) == std::vector{row});
        CHECK(table.with(typed_goods(row, line), 0, row).empty());
    }
}

} // namespace foyer::receipts
