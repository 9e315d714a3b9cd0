// What the till drops into the inbox goes into the store by itself.
#include "app/inbox.h"

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <filesystem>
#include <fstream>

#include "base/queue.h"
#include "desk/receipts/receipts_table.h"
#include "tests/support/must.h"
#include "tests/support/programs.h"
#include "tests/support/test_store.h"
#include "tests/support/translations.h"

namespace foyer {
namespace {

namespace fs = std::filesystem;
using test::must;
using test::TestStore;

std::string drop(TestStore& desk, const std::string& name, const std::string& text) {
    const std::string folder = desk.store().files().inbox();
    fs::create_directories(folder);
    std::ofstream(folder + "/" + name, std::ios::binary) << text;
    return folder + "/" + name;
}

int tend(app::Inbox& inbox) {
    int entered = 0;
    Queue<int> nothing(1);
    for (int i = 0; inbox.waits_ms() && i < 5'000; ++i) {
        entered += must(inbox.tend()) ? 1 : 0;
        (void)nothing.pop_blocking_for(1);
    }
    return entered;
}

const std::string good = "receipt_no,sold_at,sku,qty,unit_price\nA-1,2024-01-10,1,1,5.00\n";

TEST_CASE("a dropped file is taken and leaves the inbox", "[receipts]") {
    TestStore desk;
    app::Inbox inbox(desk.store());
    inbox.look();
    CHECK_FALSE(inbox.waits_ms().has_value());
    const auto file = drop(desk, "a.csv", good);
    const auto unfinished = drop(desk, "b.csv.part", good);
    inbox.look();
    CHECK(tend(inbox) == 1);
    CHECK_FALSE(fs::exists(file));
    CHECK(fs::exists(unfinished));
    CHECK(must(receipts::find_receipt(desk.store().writer(), "A-1")).has_value());
    // The same content under another name has no second effect.
    const auto again = drop(desk, "again.csv", good);
    inbox.look();
    CHECK(tend(inbox) == 0);
    CHECK_FALSE(fs::exists(again));
}

TEST_CASE("a file that cannot be read stays, with a sentence, until it is written anew") {
    TestStore desk;
    app::Inbox inbox(desk.store());
    const auto file = drop(desk, "x.csv", "colour,shape\nred,round\n");
    inbox.look();
    CHECK(tend(inbox) == 0);
    CHECK(fs::exists(file));
    REQUIRE(fs::exists(file + ".why.txt"));
    inbox.look();
    CHECK_FALSE(inbox.waits_ms().has_value());
    drop(desk, "x.csv", good);
    fs::last_write_time(file, fs::last_write_time(file + ".why.txt") + std::chrono::seconds(1));
    inbox.look();
    CHECK(tend(inbox) == 1);
    CHECK_FALSE(fs::exists(file));
}

TEST_CASE("a file of another till is taken once the store says what its columns hold") {
    testing::load_translations();
    TestStore desk;
    app::Inbox inbox(desk.store());
    const auto file =
        drop(desk, "pos.csv", "Beleg,Tag,Artikel,Menge,Preis\nA-1,10.01.2024,77,2,5.00\n");
    inbox.look();
    CHECK(tend(inbox) == 0);
    const std::string why = test::contents_of(file + ".why.txt");
    CHECK(why.find("请到“设置·小票”里说明每列是什么") != std::string::npos);
    CHECK(why.find("Beleg, Tag, Artikel") != std::string::npos);

    receipts::Mapping columns;
    columns.name = "Kasse Nord";
    columns.dates = receipts::DateOrder::day_month_year;
    columns.columns = {
        {receipts::Field::number, "Beleg"},
        {receipts::Field::sold_at, "Tag"},
        {receipts::Field::sku, "Artikel"},
        {receipts::Field::qty, "Menge"},
        {receipts::Field::unit_price, "Preis"}};
    REQUIRE(std::holds_alternative<app::Recorded>(desk.submit(
        desk.supervisor(), receipts::Command(receipts::SetMapping{SubjectId{{3}}, columns}))));
    inbox.look();
    CHECK(tend(inbox) == 1);
    CHECK_FALSE(fs::exists(file));
    CHECK_FALSE(fs::exists(file + ".why.txt"));
    const auto receipt = must(receipts::find_receipt(desk.store().writer(), "A-1"));
    REQUIRE(receipt);
    CHECK(receipt->receipt.total == Fen{10'00});
}

TEST_CASE("what was cut off is gone on with at the next start") {
    TestStore desk;
    std::string text = "receipt_no,sold_at,sku,qty,unit_price\n";
    for (int i = 0; i < 9'000; ++i)
        text += "N-" + std::to_string(i) + ",2024-01-10,1,1,5.00\n";
    const auto path = drop(desk, "long.csv", text);
    auto file = must(app::keep_file(
        desk.store().files(), {path, "", "", {2026, 1, 1}, receipts::shipped_mappings()}));
    {
        const auto intake = must(app::FileIntake::begin(desk.store(), file, app::Pace::desk_open));
        while (intake->file().rows.all() == 0)
            must(intake->step(desk.store(), 100));
    }
    app::Inbox inbox(desk.store());
    inbox.look();
    CHECK(tend(inbox) == 1);
    const auto known = must(receipts::find_file(desk.store().writer(), file.sha256));
    REQUIRE(known.has_value());
    CHECK(known->finished);
    CHECK(known->file.rows.taken == 9'000);
    CHECK_FALSE(fs::exists(path));
}

} // namespace
} // namespace foyer
