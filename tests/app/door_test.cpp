#include "app/door.h"

#include <catch2/catch_test_macros.hpp>

#include "desk/complaints/complaints_table.h"
#include "desk/people/people_table.h"
#include "tests/support/must.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_store.h"

namespace foyer {
namespace {

using app::Outcome;
using app::Recorded;
using app::Surroundings;
using test::must;
using test::TestStore;

TEST_CASE("a complaint of a walk-in opens the person's file in the same transaction", "[app]") {
    TestStore desk;
    const auto before = desk.entries();
    const Outcome outcome =
        desk.submit(desk.clerk(), complaints::Command(desk.walk_in("鲜牛奶过期了一天")));
    REQUIRE(std::holds_alternative<Recorded>(outcome));
    CHECK(
        std::get<Recorded>(outcome).kinds ==
        std::vector<std::string>{"people.recorded/1", "complaints.registered/1"});
    CHECK(desk.entries() == before + 2);
    CHECK(must(people::people_count(desk.store().writer())) == 1);
}

TEST_CASE("a customer who comes again is the same person", "[app]") {
    TestStore desk;
    desk.submit(desk.clerk(), complaints::Command(desk.walk_in("鲜牛奶过期了一天")));
    const Outcome again =
        desk.submit(desk.clerk(), complaints::Command(desk.walk_in("大米里有石子")));
    CHECK(std::get<Recorded>(again).kinds == std::vector<std::string>{"complaints.registered/1"});
    CHECK(must(people::people_count(desk.store().writer())) == 1);
}

TEST_CASE("the same op a second time has no second effect", "[app]") {
    TestStore desk;
    const OpId op = desk.new_op();
    const complaints::Command command(desk.walk_in("鲜牛奶过期了一天"));
    const Outcome first = desk.submit(desk.clerk(), op, command);
    const auto after_first = desk.entries();
    const Outcome second = desk.submit(desk.clerk(), op, command);
    CHECK_FALSE(std::get<Recorded>(first).repeated);
    CHECK(std::get<Recorded>(second).repeated);
    CHECK(desk.entries() == after_first);
}

TEST_CASE("a refusal writes nothing at all", "[app]") {
    TestStore desk;
    const auto before = desk.entries();
    auto short_one = desk.walk_in("坏了");
    const Outcome outcome = desk.submit(desk.clerk(), complaints::Command(short_one));
    REQUIRE(std::holds_alternative<desk::Refusal>(outcome));
    CHECK(desk.entries() == before);
    CHECK(must(people::people_count(desk.store().writer())) == 0);
}

TEST_CASE("what one clerk registers another takes on, and both stand in the journal", "[app]") {
    TestStore desk;
    const auto command = desk.walk_in("鲜牛奶过期了一天");
    desk.submit(desk.clerk(), complaints::Command(command));
    desk.clock().advance(minute_ms);
    const Outcome taken =
        desk.submit(desk.supervisor(), complaints::Command(complaints::Take{command.id}));
    REQUIRE(std::holds_alternative<Recorded>(taken));
    const auto detail = must(complaints::find_case(desk.store().writer(), command.id));
    REQUIRE(detail);
    CHECK(detail->state.phase == complaints::Phase::in_progress);
    CHECK(detail->state.owner == desk.supervisor().staff);
    CHECK(detail->timeline.size() == 2);
}

TEST_CASE("a rebuild brings back every row of every table", "[app]") {
    TestStore desk;
    CaseId last;
    for (int i = 0; i < 20; ++i) {
        auto command = desk.walk_in("第 " + std::to_string(i) + " 件投诉：包装破损");
        command.intake.product_name = "保鲜盒";
        last = command.id;
        command.intake.phone = "1380013" + std::to_string(8000 + i);
        desk.submit(desk.clerk(), complaints::Command(command));
        desk.clock().advance(7 * minute_ms);
        if (i % 3 == 0)
            desk.submit(desk.supervisor(), complaints::Command(complaints::Take{command.id}));
        if (i % 5 == 0)
            desk.submit(
                desk.clerk(), complaints::Command(complaints::Note{command.id, "已看监控"}));
    }
    const capa::CapaId action{{7}};
    for (const capa::Command& command : {
             capa::Command(capa::Open{
                 action, {last}, "goods", "包装破损", "", true, desk.clerk().staff, {2099, 1, 1}}),
             capa::Command(capa::Analyse{action, "运输挤压", "换纸箱"}),
             capa::Command(capa::FinishAction{action, "已换"})})
        REQUIRE(std::holds_alternative<app::Recorded>(desk.submit(desk.supervisor(), command)));
    const auto before = desk.tables_as_text();
    REQUIRE(before.size() > 40);
    const auto count = must(app::rebuild(desk.store()));
    CHECK(count == desk.entries());
    CHECK(desk.tables_as_text() == before);
}

TEST_CASE("a store with tables of an older program opens once they are made anew", "[app]") {
    TestStore desk;
    desk.submit(desk.clerk(), complaints::Command(desk.walk_in("鲜牛奶过期了一天")));
    const auto before = desk.tables_as_text();
    desk.close();
    {
        test::RawDatabase raw(desk.folder() + "/foyer.db");
        raw.run("CREATE INDEX journal_actor ON journal(actor, time); DROP TABLE complaint_count;"
                " DROP TABLE complaint_search");
    }
    const Surroundings around{&desk.clock(), &desk.random()};
    const auto refused = app::Store::open(desk.folder(), around);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::corrupt);
    CHECK(refused.error().what.find("foyerctl rebuild") != std::string::npos);
    const auto remake = [&](bool fill) {
        const auto store = must(app::Store::open(
            desk.folder(), around, journal::IndexCost::demo, app::Tables::to_be_remade));
        REQUIRE(app::remake_tables(*store));
        if (fill) must(app::rebuild(*store));
    };
    remake(false);
    // Cut off before it was done: empty tables are not taken for an empty desk.
    const auto empty = app::Store::open(desk.folder(), around);
    REQUIRE_FALSE(empty.has_value());
    CHECK(empty.error().what.find("the tables hold 0 of") != std::string::npos);
    remake(true);
    desk.reopen();
    CHECK(desk.tables_as_text() == before);
    complaints::CaseQuery query;
    query.search = "牛奶";
    CHECK(must(complaints::list_cases(desk.store().writer(), query, {}, {})).rows.size() == 1);
}

TEST_CASE("after a restart everything is there and the numbers go on", "[app]") {
    TestStore desk;
    const auto first = desk.walk_in("鲜牛奶过期了一天");
    desk.submit(desk.clerk(), complaints::Command(first));
    desk.reopen();
    const auto second = desk.walk_in("大米里有石子");
    desk.submit(desk.clerk(), complaints::Command(second));
    const auto one = must(complaints::find_case(desk.store().writer(), first.id));
    const auto two = must(complaints::find_case(desk.store().writer(), second.id));
    CHECK(one->state.number.serial + 1 == two->state.number.serial);
}

TEST_CASE("the second program on a folder is refused", "[app]") {
    TestStore desk;
    test::FixedClock clock;
    test::SeededRandom random;
    const auto second = app::Store::open(desk.folder(), {&clock, &random});
    REQUIRE_FALSE(second.has_value());
    CHECK(second.error().code == ErrorCode::conflict);
}

} // namespace
} // namespace foyer
