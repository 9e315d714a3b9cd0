// Files of the till on their way into the store: nothing is lost, whatever is in them and whenever
// the plug is pulled.
#include "app/receipt_intake.h"

#include <catch2/catch_test_macros.hpp>

#include <csignal>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include "desk/receipts/receipts_table.h"
#include "desk/receipts/returned_rows.h"
#include "tests/support/must.h"
#include "tests/support/test_store.h"

namespace foyer {
namespace {

using app::FileAnswer;
using receipts::RowCounts;
using test::must;
using test::TestStore;

const std::string heading =
    "receipt_no,sold_at,store,till,member_no,line,sku,name,category,qty,unit_price,payments,"
    "origin_no\n";

std::string write(const std::string& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

// Receipts of three lines; every fifth receipt has a row that cannot be.
std::string till_file(int from, int to) {
    std::string text = heading;
    for (int i = from; i < to; ++i)
        for (int line = 1; line <= 3; ++line)
            text += fmt::format(
                "{:05},2024-0{}-1{} 09:{:02},1,4,{},{},{},goods {},KIT,{},{}.50,wechat::{:04},\n",
                i, 1 + i % 9, i % 10, i % 60, i % 50, line, 10'000 + (i * 7 + line) % 90, line,
                i % 5 == 0 && line == 2 ? 0 : line, i % 40, i);
    return text;
}

FileAnswer take(TestStore& desk, const std::string& path, const std::string& mapping = "") {
    return must(app::take_file(desk.store(), path, mapping, {}));
}

std::vector<std::string> receipt_tables(TestStore& desk) {
    std::vector<std::string> rows;
    for (std::string& row : desk.tables_as_text())
        if (row.starts_with("receipt")) rows.push_back(std::move(row));
    return rows;
}

// What the journal says of the time of taking is the one thing that may differ.
std::vector<std::string> without_files(std::vector<std::string> rows) {
    std::erase_if(rows, [](const std::string& row) { return row.starts_with("receipt_files"); });
    return rows;
}

TEST_CASE("a file is taken once, good rows in, bad rows put aside", "[receipts]") {
    TestStore desk;
    const auto path = write(desk.folder() + "/sales.csv", till_file(0, 100));
    const auto before = desk.entries();
    CHECK(take(desk, path).rows == RowCounts{280, 20, 0});
    CHECK(desk.entries() == before + 1);
    CHECK(take(desk, path).rows == RowCounts{0, 0, 300});
    CHECK(desk.entries() == before + 1);

    auto& reader = desk.store().writer();
    const auto files = must(receipts::list_files(reader, 10));
    REQUIRE(files.size() == 1);
    CHECK(files[0].finished);
    const auto aside = must(receipts::rows_aside(reader, files[0].row, 0, 5));
    REQUIRE(aside.size() == 5);
    CHECK(aside[0] == receipts::AsideRow{2, 3, "quantity", "0"});
    const auto found = must(receipts::find_receipt(reader, "00000"));
    REQUIRE(found.has_value());
    CHECK(found->receipt.incomplete);
    CHECK(found->receipt.lines.size() == 2);
}

TEST_CASE("receipts that come again are known by their lines", "[receipts]") {
    TestStore desk;
    take(desk, write(desk.folder() + "/one.csv", till_file(1, 5)));
    auto changed = till_file(1, 5) + till_file(6, 8).substr(heading.size());
    CHECK(take(desk, write(desk.folder() + "/two.csv", changed)).rows == RowCounts{6, 0, 12});
    changed = heading + "00001,2024-02-11,1,4,1,1,10008,goods 1,KIT,9,1.50,,\n";
    CHECK(take(desk, write(desk.folder() + "/three.csv", changed)).rows == RowCounts{0, 1, 0});
    CHECK(must(receipts::find_receipt(desk.store().writer(), "00001"))->receipt.lines.size() == 3);
}

TEST_CASE("goods that came back to the till are returns of their sale", "[receipts]") {
    TestStore desk;
    const std::string text = heading +
        "A-1,2024-01-10,1,4,77,1,1,pan,KIT,5,2.00,,\nA-2,2024-01-11,1,4,77,1,1,pan,KIT,1,2.00,,\n"
        "R-1,2024-01-12,1,4,77,1,1,pan,KIT,-3,2.00,,\nR-2,2024-01-12,1,4,77,1,2,pot,KIT,-1,2.00,,\n"
        "R-3,2024-01-13,1,4,,1,1,pan,KIT,-1,2.00,,A-1\nR-4,2024-01-09,1,4,77,1,1,pan,KIT,-1,2.00,,"
        "\n";
    CHECK(take(desk, write(desk.folder() + "/back.csv", text)).rows == RowCounts{6, 0, 0});
    auto& reader = desk.store().writer();
    const auto first = must(receipts::find_receipt(reader, "A-1"))->receipt.lines[0];
    const auto second = must(receipts::find_receipt(reader, "A-2"))->receipt.lines[0];
    CHECK(second.qty_returned == 1);
    CHECK(second.refunded == Fen{200});
    CHECK(first.qty_returned == 3);
    CHECK(first.refunded == Fen{600});
    const auto lines = must(receipts::returned_lines(reader));
    CHECK(lines.all == 4);
    CHECK(lines.of_known_sales == 2);
}

TEST_CASE("tables are made again from entry and kept file", "[receipts]") {
    TestStore desk;
    take(desk, write(desk.folder() + "/one.csv", till_file(0, 300)));
    receipts::TypeIn typed;
    typed.id = receipts::ReceiptId{make_id<CaseId>(desk.clock().now(), desk.random()).bytes};
    typed.holder = make_id<PersonId>(desk.clock().now(), desk.random());
    typed.receipt.number = "P-1";
    typed.receipt.date = {2024, 1, 10};
    typed.receipt.member = "77";
    typed.receipt.lines.resize(1);
    typed.receipt.lines[0].sku = "10001";
    REQUIRE(
        std::holds_alternative<app::Recorded>(desk.submit(desk.clerk(), receipts::Command(typed))));
    take(desk, write(desk.folder() + "/two.csv", till_file(200, 500)));
    take(
        desk,
        write(
            desk.folder() + "/items.csv",
            "sku,barcode,name,category\n10001,6901,pan,COS\n,x,y,z\n"));
    const auto before = desk.tables_as_text();
    must(app::rebuild(desk.store()));
    CHECK(desk.tables_as_text() == before);
    CHECK(
        must(receipts::find_receipt(desk.store().writer(), "P-1"))->receipt.lines[0].category ==
        "COS");
    // Without the kept copy what was typed in is still there.
    std::filesystem::remove_all(desk.folder() + "/receipts");
    must(app::rebuild(desk.store()));
    CHECK(must(receipts::find_receipt(desk.store().writer(), "P-1")).has_value());
    CHECK_FALSE(must(receipts::find_receipt(desk.store().writer(), "00001")).has_value());
}

TEST_CASE("a file that fits no mapping is refused in a sentence", "[receipts]") {
    TestStore desk;
    const auto path = write(desk.folder() + "/x.csv", "colour,shape\nred,round\n");
    const auto answer = app::take_file(desk.store(), path, "", {});
    REQUIRE_FALSE(answer.has_value());
    CHECK(answer.error().code == ErrorCode::unsupported);
    CHECK(answer.error().what.find("colour, shape") != std::string::npos);
    CHECK(app::take_file(desk.store(), path, "none", {}).error().code == ErrorCode::unsupported);
    CHECK(
        app::take_file(desk.store(), desk.folder() + "/gone.csv", "", {}).error().code ==
        ErrorCode::not_found);
    CHECK(must(receipts::list_files(desk.store().writer(), 10)).empty());
}

TEST_CASE("whatever is in a file, every row is accounted for", "[receipts]") {
    test::SeededRandom random(21);
    const std::vector<std::string> bits = {"A",  "B-1",        ",", ",",  ",",    "\"",
                                           "\n", "2024-01-10", "1", "0",  "-1",   "9.99",
                                           "x",  " ",          "R", "中", "\xFF", "\r\n"};
    for (int round = 0; round < 40; ++round) {
        TestStore desk;
        std::string text = till_file(round, round + 3);
        std::int64_t lines = 9;
        for (int i = 0; i < 30; ++i) {
            std::string row;
            for (std::uint64_t n = random.number(12) + 1; n > 0; --n)
                row += bits[random.number(bits.size())];
            text += row + "\n";
        }
        text += till_file(100, 102).substr(heading.size());
        for (std::size_t at = 0, end = 0; at < text.size(); at = end + 1) {
            end = text.find('\n', at);
            if (text.find_first_not_of(" \r", at) < end) ++lines;
        }
        lines -= 10; // the heading, and the nine counted twice
        INFO(text);
        const auto rows = take(desk, write(desk.folder() + "/r.csv", text)).rows;
        // A row may run over several lines; none may count twice or not at all.
        CHECK(rows.all() <= lines);
        CHECK(
            must(desk.store().writer().number(
                "SELECT sum(json_array_length(lines)) FROM receipts")) == rows.taken);
        CHECK(
            must(desk.store().writer().number("SELECT count(*) FROM receipt_quarantine")) ==
            rows.quarantined);
        CHECK(rows.taken >= 13);
    }
}

[[noreturn]] void take_until_killed(const std::string& folder, const std::string& path) {
    test::FixedClock clock;
    test::SeededRandom random(5);
    auto store = app::Store::open(folder, {&clock, &random}, journal::IndexCost::demo);
    if (!store) _exit(1);
    auto intake = app::FileIntake::resume(**store, app::Pace::desk_open);
    if (intake && !*intake) {
        auto file = app::keep_file(
            (*store)->files(), {path, "", "", {2026, 1, 1}, receipts::shipped_mappings()});
        if (file) intake = app::FileIntake::begin(**store, *file, app::Pace::desk_open);
    }
    while (intake) {
        const auto done = (*intake)->step(**store, 100);
        if (!done || *done) _exit(done ? 0 : 2);
    }
    _exit(3);
}

TEST_CASE("kill -9 while a file is taken loses and doubles nothing", "[receipts][kill]") {
#ifdef __SANITIZE_THREAD__
    SKIP("the thread sanitizer does not follow a fork");
#endif
    TestStore calm;
    const std::string text = till_file(0, 12'000);
    const auto wanted = take(calm, write(calm.folder() + "/sales.csv", text)).rows;
    const auto expected = without_files(receipt_tables(calm));

    TestStore desk;
    const auto path = write(desk.folder() + "/sales.csv", text);
    desk.close();
    int kills = 0;
    for (int round = 0; round < 40; ++round) {
        const pid_t child = fork();
        if (child == 0) take_until_killed(desk.folder(), path);
        const long wait_ms = 20 + 60 * round;
        const timespec span{wait_ms / 1000, wait_ms % 1000 * 1'000'000};
        nanosleep(&span, nullptr);
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        kills += WIFSIGNALED(status) ? 1 : 0;
        if (!WIFSIGNALED(status)) break;
    }
    CHECK(kills > 3);
    desk.reopen();
    const auto again = take(desk, path).rows;
    CHECK(again.all() == wanted.all());
    const auto files = must(receipts::list_files(desk.store().writer(), 10));
    REQUIRE(files.size() == 1);
    CHECK(files[0].finished);
    CHECK(files[0].file.rows == wanted);
    CHECK(without_files(receipt_tables(desk)) == expected);
    must(app::rebuild(desk.store()));
    CHECK(without_files(receipt_tables(desk)) == expected);
}

TEST_CASE("real receipts and their cancellations are all accounted for", "[receipts]") {
    const char* const folder = std::getenv("FOYER_TRIAL_DATA");
    const std::string path = std::string(folder == nullptr ? "." : folder) + "/online-retail.csv";
    if (!std::filesystem::exists(path))
        SKIP("no online-retail.csv in the folder that FOYER_TRIAL_DATA names");
    TestStore desk;
    const auto rows = take(desk, path).rows;
    CHECK(rows.all() == 10'000);
    CHECK(rows.taken > 9'900);
    const auto lines = must(receipts::returned_lines(desk.store().writer()));
    CHECK(lines.all == 100);
    CHECK(lines.of_known_sales > 0);
    WARN(
        "taken " << rows.taken << ", put aside " << rows.quarantined << ", cancelled lines "
                 << lines.all << ", of known sales " << lines.of_known_sales);
    const auto before = receipt_tables(desk);
    must(app::rebuild(desk.store()));
    CHECK(receipt_tables(desk) == before);
}

} // namespace
} // namespace foyer
