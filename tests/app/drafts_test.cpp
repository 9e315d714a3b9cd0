#include "app/drafts.h"

#include <catch2/catch_test_macros.hpp>

#include "app/draft_shelf.h"
#include "tests/support/must.h"
#include "tests/support/file_search.h"
#include "tests/support/test_store.h"

namespace foyer {
namespace {

using test::must;
using test::TestStore;

app::DraftShelf::Save into(std::vector<app::DraftJob>& saved) {
    return [&saved](app::DraftJob job) {
        saved.push_back(std::move(job));
        return true;
    };
}

TEST_CASE("a draft is back after a restart and gone when it was dropped", "[app]") {
    TestStore desk;
    const app::DraftKey key{desk.clerk().staff, "complaints.new"};
    must(app::keep_draft(desk.store(), key, "{\"facts\":\"鲜牛奶\"}"));
    desk.reopen();
    CHECK(must(app::draft_of(desk.store(), key)) == "{\"facts\":\"鲜牛奶\"}");
    must(app::drop_draft(desk.store(), key));
    CHECK(must(app::draft_of(desk.store(), key)) == std::nullopt);
}

TEST_CASE("what a customer said does not stand in the clear in a draft's file", "[app]") {
    TestStore desk;
    must(app::keep_draft(
        desk.store(), {desk.clerk().staff, "complaints.new"},
        "the customer said the milk was sour"));
    desk.close();
    CHECK(test::files_containing(desk.folder(), "milk was sour").empty());
}

TEST_CASE("a rebuild leaves drafts alone", "[app]") {
    TestStore desk;
    const app::DraftKey key{desk.clerk().staff, "complaints.new"};
    must(app::keep_draft(desk.store(), key, "half typed"));
    must(app::rebuild(desk.store()));
    CHECK(must(app::draft_of(desk.store(), key)) == "half typed");
}

TEST_CASE("the shelf saves a group of keystrokes once, soon after the first", "[app]") {
    const StaffId clerk{{1}};
    app::DraftShelf shelf({});
    std::vector<app::DraftJob> saved;
    const auto save = into(saved);
    shelf.keep({clerk, "form"}, "a", Time{1000});
    shelf.keep({clerk, "form"}, "ab", Time{1100});
    shelf.save_due(Time{1200}, save);
    CHECK(saved.empty());
    shelf.save_due(Time{1700}, save);
    REQUIRE(saved.size() == 1);
    CHECK(saved[0].body == "ab");
    CHECK_FALSE(shelf.due_in_ms(Time{1800}));
}

TEST_CASE("a draft that is thrown away goes at once", "[app]") {
    const StaffId clerk{{1}};
    app::DraftShelf shelf({});
    std::vector<app::DraftJob> saved;
    const auto save = into(saved);
    shelf.keep({clerk, "form"}, "a", Time{1000});
    shelf.save_due(Time{1700}, save);
    shelf.keep({clerk, "form"}, "ab", Time{1800});
    shelf.keep({clerk, "form"}, "", Time{1900});
    CHECK(shelf.due_in_ms(Time{1900}) == 0);
    shelf.save_due(Time{1900}, save);
    REQUIRE(saved.size() == 2);
    CHECK(saved[1].body.empty());
    CHECK(shelf.find(clerk, "form").empty());
}

TEST_CASE("a draft that could not be taken stays due", "[app]") {
    app::DraftShelf shelf({});
    shelf.keep({StaffId{{1}}, "form"}, "a", Time{0});
    shelf.save_due(Time{5000}, [](const app::DraftJob&) { return false; });
    CHECK(shelf.due_in_ms(Time{5000}) == 0);
}

} // namespace
} // namespace foyer
