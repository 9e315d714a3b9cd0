#include "app/demo_store.h"

#include <catch2/catch_test_macros.hpp>

#include "desk/complaints/complaints_table.h"
#include "journal/verify.h"
#include "tests/support/must.h"
#include "tests/support/test_store.h"

namespace foyer {
namespace {

using test::must;

// Of many customers some are anonymous, and nobody can call those back.
TEST_CASE("a demo store of any size is made without a refusal, and is sound", "[app]") {
    const test::TemporaryFolder folder;
    const test::FixedClock clock;
    test::SeededRandom random;
    app::DemoOptions options;
    options.entries = 1'200;
    const std::string data = folder.file("store");
    const Done made =
        app::make_demo_store(data, "assets", options, {&clock, &random});
    INFO((made ? "" : made.error().what));
    REQUIRE(made);
    const auto reader = must(database::Reader::open(data + "/foyer.db"));
    const auto verdict = must(journal::verify(*reader));
    CHECK(verdict.soundness == journal::Soundness::intact);
    CHECK(verdict.entries > 1'000);
    complaints::CaseQuery query;
    query.scope = complaints::Scope::all;
    query.search = "退款";
    CHECK_FALSE(must(complaints::list_cases(*reader, query, {}, clock.now())).rows.empty());
}

} // namespace
} // namespace foyer
