#include "desk/knowledge/knowledge_table.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <random>

#include "desk/knowledge/knowledge_entry.h"
#include "desk/written.h"
#include "tests/desk/knowledge/knowledge_desk.h"
#include "tests/support/must.h"
#include "tests/support/temporary_folder.h"

namespace foyer::knowledge {
namespace {

using namespace testing;
using test::must;
using Happened = std::vector<std::pair<Event, desk::Stamp>>;

struct Tables {
    test::TemporaryFolder folder;
    std::unique_ptr<database::Writer> writer =
        must(database::Writer::open(folder.file("knowledge.db"), schema()));

    void put(const Happened& happened) {
        const Done done = writer->transaction([&]() -> Done {
            for (const auto& [event, stamp] : happened)
                CHECK_OK(project(*writer, event, stamp));
            return {};
        });
        INFO((done ? "" : done.error().what));
        REQUIRE(done.has_value());
    }
    State article(int n) {
        return must(find_article(*writer, article_id(n))).found.value_or(State{});
    }
    std::vector<int> found(const std::string& search) {
        std::vector<int> numbers;
        for (const auto& row : must(list_articles(*writer, {search, {}, false, 500})).rows)
            numbers.push_back(row.number);
        return numbers;
    }
};

// All that can happen to four articles on two terminals.
Happened busy_week(unsigned seed) {
    std::mt19937 dice(seed);
    Desk desk = desk_with_articles();
    for (int i = 0; i < 200; ++i) {
        desk.now = desk.now + static_cast<std::int64_t>(dice() % 90) * minute_ms;
        desk.terminal = terminal_id(1 + static_cast<int>(dice() % 2));
        desk.actor.staff = staff_id(1 + static_cast<int>(dice() % 3));
        const ArticleId id = article_id(1 + static_cast<int>(dice() % 4));
        const int version = desk.article(id.bytes[15]).version;
        const std::string title = "标题" + std::to_string(i);
        switch (dice() % 7) {
        case 0: desk.ask(Revise{id, guide(0, title), title, version}); break;
        case 1: desk.ask(Retire{id, title}); break;
        case 2: desk.ask(Restore{id}); break;
        case 3: desk.ask(Use{id}); break;
        case 4: desk.ask(Rate{id, dice() % 2 == 0}); break;
        case 5: desk.ask(TakeIn{"shipped", {{id, guide(4, title)}}}); break;
        default: desk.ask(Use{id}); break;
        }
    }
    return desk.happened;
}

State folded(const Happened& happened, int n) {
    State state;
    for (const auto& [event, stamp] : happened)
        if (subject_of(event) == article_id(n)) state = evolve(std::move(state), event, stamp);
    return state;
}

TEST_CASE("the tables of the knowledge say what the fold says", "[knowledge]") {
    for (unsigned seed = 1; seed <= 5; ++seed) {
        INFO("seed " << seed);
        const auto happened = busy_week(seed);
        Tables tables;
        tables.put(happened);
        for (int n = 1; n <= 4; ++n)
            CHECK(tables.article(n) == folded(happened, n));
    }
}

TEST_CASE("late entries of another terminal lead to the same articles", "[knowledge]") {
    for (unsigned seed = 1; seed <= 5; ++seed) {
        INFO("seed " << seed);
        const auto happened = busy_week(seed);
        Happened late = happened;
        std::ranges::stable_sort(late, {}, [](const auto& one) { return one.second.terminal; });
        std::ranges::reverse(late);
        Tables in_order;
        Tables out_of_order;
        in_order.put(happened);
        out_of_order.put(late);
        for (int n = 1; n <= 4; ++n) {
            CHECK(in_order.article(n) == out_of_order.article(n));
            const std::string title = in_order.article(n).article.zh.title;
            CHECK(in_order.found(title) == out_of_order.found(title));
        }
    }
}

TEST_CASE("every event of the knowledge reads back from its entry as it was", "[knowledge]") {
    for (const auto& [event, stamp] : busy_week(7)) {
        const desk::Written entry = written(event);
        INFO(entry.kind);
        CHECK(must(read_event(entry)) == event);
        CHECK_FALSE(log_line(event).title.text.empty());
    }
}

TEST_CASE("an old text stays readable with who changed it and why", "[knowledge]") {
    Desk desk = desk_with_articles();
    desk.now = desk.now + hour_ms;
    desk.ask(Revise{article_id(1), guide(1, "Second"), "clearer", 1});
    desk.now = desk.now + hour_ms;
    desk.ask(Revise{article_id(1), guide(1, "Third"), "shorter", 2});
    desk.ask(Retire{article_id(1), "out of date"});
    Tables tables;
    tables.put(desk.happened);
    const auto detail = must(find_article(*tables.writer, article_id(1)));
    REQUIRE(detail.versions.size() == 3);
    CHECK(detail.versions[0].article.en.title == "Third en");
    CHECK(detail.versions[0].reason == "shorter");
    CHECK(detail.versions[1].at == opening + hour_ms);
    CHECK(detail.versions[1].by == staff_id(1));
    CHECK(detail.versions[2].version == 1);
    CHECK(detail.versions[2].origin == "shipped");
    CHECK(detail.versions[2].article == guide(1));
}

TEST_CASE("a retired article is listed and suggested only when asked for", "[knowledge]") {
    Desk desk = desk_with_articles();
    desk.ask(Retire{article_id(1), "old"});
    Tables tables;
    tables.put(desk.happened);
    CHECK(tables.found("") == std::vector{2, 3});
    CHECK(must(list_articles(*tables.writer, {"", {}, true, 500})).rows.size() == 3);
    const auto suggestion = must(suggest(*tables.writer, {"food", "expired", ""}));
    REQUIRE(suggestion.best);
    CHECK(suggestion.best->id == article_id(2));
    CHECK(suggestion.others == 0);
}

TEST_CASE("an article brings the law cards that it names, but no retired one", "[knowledge]") {
    Desk desk = desk_with_articles();
    Article resting = guide(1, "Rests on a law");
    resting.laws = {"law-3"};
    desk.ask(Revise{article_id(1), resting, "law", 1});
    Tables tables;
    tables.put(desk.happened);
    CHECK(must(find_article(*tables.writer, article_id(1))).laws.size() == 1);
    const auto before = desk.happened.size();
    desk.ask(Retire{article_id(3), "law has changed"});
    tables.put({desk.happened.begin() + static_cast<std::ptrdiff_t>(before), desk.happened.end()});
    CHECK(must(find_article(*tables.writer, article_id(1))).laws.empty());
    CHECK(must(law_cards(*tables.writer)).empty());
}

TEST_CASE("an empty store says so, a search without a find does not", "[knowledge]") {
    Tables tables;
    CHECK(must(list_articles(*tables.writer, {})).base_empty);
    tables.put(desk_with_articles().happened);
    const auto list = must(list_articles(*tables.writer, {"nothing like it", {}, false, 500}));
    CHECK(list.rows.empty());
    CHECK_FALSE(list.base_empty);
}

TEST_CASE("a group shows its articles alone, and a limit says that there are more") {
    Tables tables;
    tables.put(desk_with_articles().happened);
    CHECK(must(list_articles(*tables.writer, {"", Group::law, false, 500})).rows.size() == 1);
    const auto cut = must(list_articles(*tables.writer, {"", {}, false, 2}));
    CHECK(cut.rows.size() == 2);
    CHECK(cut.more);
}

} // namespace
} // namespace foyer::knowledge
