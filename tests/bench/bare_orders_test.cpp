#include "tools/bench/bare_orders.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "app/demo_store.h"
#include "desk/complaints/complaints_table.h"
#include "tests/support/must.h"
#include "tests/support/temporary_folder.h"
#include "tools/bench/keystrokes.h"
#include "tools/bench/large_store.h"
#include "tools/bench/registrar.h"

using namespace foyer;
using namespace foyer::bench;
using test::must;

namespace {

std::vector<std::string> rows_of(database::Reader& reader, const std::string& table) {
    std::vector<std::string> rows;
    REQUIRE(reader.each(
        "SELECT * FROM " + table, database::Values{}, [&](const database::Row& row) {
            std::string text;
            for (int i = 0; i < row.columns(); ++i) text += to_hex(row.bytes(i)) + "|";
            rows.push_back(std::move(text));
            return true;
        }));
    std::ranges::sort(rows);
    return rows;
}

std::vector<CaseId> found(database::Reader& reader, const std::string& typed) {
    complaints::CaseQuery query;
    query.scope = complaints::Scope::all;
    query.search = typed;
    std::vector<CaseId> ids;
    for (const auto& one : must(complaints::list_cases(reader, query, {}, {})).rows) {
        ids.push_back(one.id);
    }
    return ids;
}

} // namespace

// A limit that writes less than the product would be no limit.
TEST_CASE("bare SQLite writes the rows that the product wrote", "[bench]") {
    const test::TemporaryFolder scratch;
    Conditions conditions;
    conditions.scratch = scratch.path();
    conditions.stores = scratch.file("stores");
    const std::string kept = must(large_store(conditions, 0));
    const std::string folder = must(copy_of_store(conditions, kept, "product"));
    const std::string bare_folder = must(copy_of_store(conditions, kept, "bare"));
    const auto reader = must(database::Reader::open(folder + "/foyer.db"));
    const std::int64_t before = must(journal::entry_count(*reader));
    const auto registrar = must(Registrar::open(must(clerk_of(*reader))));
    {
        const auto store = must(
            app::Store::open(folder, {&registrar->clock(), &registrar->random()}));
        for (int i = 0; i < 5; ++i) {
            const auto outcome = app::submit_order(*store, registrar->next());
            REQUIRE(std::holds_alternative<app::Recorded>(outcome));
        }
    }
    const auto orders = must(bare_orders_behind(folder, before));
    REQUIRE(orders.size() == 5);
    const auto writer = must(BareWriter::open(bare_folder));
    for (const BareOrder& order : orders) REQUIRE(writer.write(order));

    const auto bare = must(database::Reader::open(bare_folder + "/foyer.db"));
    for (const char* table :
         {"terminal", "journal", "log", "log_count", "log_reference", "person", "person_count",
          "complaint", "complaint_entry", "complaint_count", "complaint_serial", "checkpoint"}) {
        INFO(table);
        CHECK(rows_of(*bare, table) == rows_of(*reader, table));
    }
    const auto keys = must(database::Reader::open(folder + "/keyring.db"));
    const auto bare_keys = must(database::Reader::open(bare_folder + "/keyring.db"));
    CHECK(rows_of(*bare_keys, "person") == rows_of(*keys, "person"));
    CHECK(rows_of(*bare_keys, "phone") == rows_of(*keys, "phone"));
    for (const char* typed : {"A0001", "的", "13", "退款"}) {
        CHECK(found(*bare, typed) == found(*reader, typed));
    }
}

TEST_CASE("keystrokes are what a person would type of a case", "[bench]") {
    complaints::State state;
    state.number = *desk::parse_number("TS01-261122-A0007");
    state.intake.name_given = "张小敏";
    state.intake.phone = "+8613800138000";
    const Keystrokes keys = keystrokes_of({state});
    const auto has = [](const std::vector<std::string>& texts, const std::string& typed) {
        return std::ranges::find(texts, typed) != texts.end();
    };
    CHECK(has(keys.first, "张"));
    CHECK(has(keys.further, "张小"));
    CHECK(has(keys.further, "8000"));
    CHECK(has(keys.further, "A0007"));
    CHECK(has(keys.further, "13800138"));
    CHECK_FALSE(has(keys.further, "张"));
}
