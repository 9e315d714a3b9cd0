// Receipts and tables for the tests of this folder.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include "desk/receipts/receipts.h"
#include "desk/receipts/receipts_table.h"
#include "tests/support/must.h"
#include "tests/support/seeded_random.h"
#include "tests/support/temporary_folder.h"

namespace foyer::receipts::testing {

// What the shopping bag of the pictures held: four goods, 386.80 by WeChat.
inline ReceiptLine
goods(const char* sku, const char* name, const char* category, int qty, int net) {
    ReceiptLine line;
    line.sku = sku;
    line.barcode = std::string("690") + sku;
    line.name = name;
    line.category = category;
    line.qty = qty;
    line.unit_price = {net / qty};
    line.net_paid = {net};
    return line;
}
inline Receipt receipt(const char* number = "0309-4-00162", Date date = {2026, 11, 20}) {
    Receipt made;
    made.number = number;
    made.date = date;
    made.second_of_day = 10 * 3600;
    made.till = "4";
    made.member = "88010042";
    made.lines = {
        goods("10021", "不粘炒锅 32 cm", "KIT", 1, 16'900),
        goods("10022", "儿童保温杯 500 ml", "KIT", 1, 7'900),
        goods("10023", "男士内裤 2 条装", "UND", 1, 5'900),
        goods("10024", "纯棉毛巾 3 条装", "BED", 2, 7'980)};
    made.tenders = {{"wechat", {38'680}, "7730"}};
    for (std::size_t i = 0; i < made.lines.size(); ++i)
        made.lines[i].line = static_cast<std::int64_t>(i) + 1;
    made.total = sum_of_lines(made);
    return made;
}
inline ReceiptId receipt_id(int n) {
    ReceiptId id;
    id.bytes[15] = static_cast<std::uint8_t>(n);
    id.bytes[13] = static_cast<std::uint8_t>(n * 7);
    return id;
}
inline PersonId holder() {
    PersonId id;
    id.bytes[0] = 9;
    return id;
}

struct Tables {
    test::TemporaryFolder folder;
    std::unique_ptr<database::Writer> writer =
        test::must(database::Writer::open(folder.file("receipts.db"), schema()));
    std::int64_t seq = 0;

    void take(const Event& event) {
        const Done done = writer->transaction([&]() -> Done {
            return project(*writer, event, {{}, ++seq, seq, Time{seq}, {}, {}});
        });
        INFO((done ? "" : done.error().what));
        REQUIRE(done.has_value());
    }
    void type(int n, Receipt one) {
        one.typed = true;
        take(Typed{receipt_id(n), holder(), std::move(one)});
    }
    std::vector<std::string> found(const ReceiptSearch& search) {
        std::vector<std::string> numbers;
        for (const auto& head : test::must(find_receipts(*writer, search)).receipts)
            numbers.push_back(head.number);
        return numbers;
    }
};

} // namespace foyer::receipts::testing
