#include "desk/capa/capa_table.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <functional>
#include <random>
#include <set>

#include "desk/capa/capa_entry.h"
#include "desk/written.h"
#include "tests/desk/capa/capa_desk.h"
#include "tests/support/must.h"
#include "tests/support/temporary_folder.h"

namespace foyer::capa {
namespace {

using namespace testing;
using test::must;
using Happened = std::vector<std::pair<Event, desk::Stamp>>;

// The tables of the actions beside as much of the complaints' and the staff's as they ask for.
struct Tables {
    test::TemporaryFolder folder;
    std::unique_ptr<database::Writer> writer = open();

    std::unique_ptr<database::Writer> open() {
        auto ddl = schema();
        ddl.insert(
            ddl.end(),
            {"CREATE TABLE complaint(row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE,"
             " number TEXT NOT NULL, title TEXT NOT NULL, received_at INTEGER NOT NULL) STRICT",
             "CREATE TABLE complaint_key(complaint INTEGER NOT NULL, kind TEXT NOT NULL,"
             " value TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY(complaint, kind, value))"
             " STRICT, WITHOUT ROWID",
             "CREATE INDEX complaint_key_alike ON complaint_key(kind, value, at, complaint)",
             "CREATE TABLE staff(id BLOB PRIMARY KEY, retired INTEGER NOT NULL) STRICT"});
        return must(database::Writer::open(folder.file("capa.db"), ddl));
    }
    void write(const std::function<Done()>& act) {
        const Done done = writer->transaction(act);
        INFO((done ? "" : done.error().what));
        REQUIRE(done.has_value());
    }
    void put(const Happened& happened) {
        write([&]() -> Done {
            for (const auto& [event, stamp] : happened)
                CHECK_OK(project(*writer, event, stamp));
            return {};
        });
    }
    void complain(std::uint8_t n, const std::string& goods, Time at) {
        write([&]() -> Done {
            CHECK_OK(writer->run(
                "INSERT INTO complaint VALUES(?,?,?,?,?)",
                {int{n}, case_id(n), "TS01-261123-A000" + std::to_string(n), goods, at.ms}));
            return writer->run(
                "INSERT INTO complaint_key VALUES(?,'goods',?,?)", {int{n}, goods, at.ms});
        });
    }
    void hire(StaffId id, bool retired = false) {
        write([&] { return writer->run("INSERT INTO staff VALUES(?,?)", {id, retired}); });
    }
    CapaDetail detail(std::uint8_t n, Time now) {
        return must(find_capa(*writer, capa_id(n), now));
    }
    Facts facts(const Command& command, Time now) {
        return must(facts_for(*writer, command, {now, supervisor, {}, &shanghai}));
    }
};

// All that can happen to three actions on two terminals.
Happened busy_month(unsigned seed) {
    std::mt19937 dice(seed);
    Desk desk;
    for (int i = 0; i < 150; ++i) {
        desk.now = desk.now + static_cast<std::int64_t>(dice() % 20) * hour_ms;
        desk.terminal = terminal_id(static_cast<std::uint8_t>(1 + dice() % 2));
        desk.actor = dice() % 2 == 0 ? supervisor : manager;
        const auto n = static_cast<std::uint8_t>(1 + dice() % 3);
        const CapaId id = capa_id(n);
        const std::string text = "第" + std::to_string(i) + "次";
        const Date due = add_days(shanghai.business_date(desk.now), 3);
        switch (dice() % 8) {
        case 0: {
            Open open = opening_of(n);
            open.due = due;
            desk.ask(open);
            break;
        }
        case 1: desk.ask(Contain{id, text, dice() % 2 == 0}); break;
        case 2: desk.ask(Analyse{id, text, text}); break;
        case 3: desk.ask(HandOver{id, clerk.staff, due, text}); break;
        case 4: desk.ask(FinishAction{id, text}); break;
        case 5: desk.ask(Verify{id, dice() % 2 == 0, text}); break;
        case 6: desk.ask(Reopen{id, due, text}); break;
        default: desk.ask(LinkCase{id, case_id(static_cast<std::uint8_t>(i))}); break;
        }
    }
    return desk.happened;
}

State folded(const Happened& happened, std::uint8_t n) {
    State state;
    state.id = capa_id(n);
    for (const auto& [event, stamp] : happened)
        if (subject_of(event) == capa_id(n)) state = evolve(std::move(state), event, stamp);
    return state;
}

} // namespace

TEST_CASE("the tables of corrective actions say what the fold says", "[capa]") {
    for (unsigned seed = 1; seed <= 4; ++seed) {
        INFO("seed " << seed);
        const auto happened = busy_month(seed);
        Happened late = happened;
        std::ranges::reverse(late);
        Tables in_order;
        Tables out_of_order;
        in_order.put(happened);
        out_of_order.put(late);
        for (std::uint8_t n = 1; n <= 3; ++n) {
            const State expected = folded(happened, n);
            if (expected.number == 0) continue;
            CHECK(in_order.detail(n, opening).found == expected);
            CHECK(out_of_order.detail(n, opening).found == expected);
        }
        const CapaQuery all{Scope::all, 10};
        CHECK(must(list_capas(*in_order.writer, all)).rows ==
              must(list_capas(*out_of_order.writer, all)).rows);
        CHECK(must(list_capas(*in_order.writer, all)).counts ==
              must(list_capas(*out_of_order.writer, all)).counts);
    }
}

TEST_CASE("every event of corrective actions reads back from its entry as it was", "[capa]") {
    std::set<std::size_t> kinds;
    for (unsigned seed = 1; seed <= 4; ++seed)
        for (const auto& [event, stamp] : busy_month(seed)) {
            const desk::Written entry = written(event);
            INFO(entry.kind);
            CHECK(must(read_event(entry)) == event);
            CHECK_FALSE(log_line(event).title.text.empty());
            kinds.insert(event.index());
        }
    CHECK(kinds.size() == Event::kinds_count);
}

TEST_CASE("a body that breaks its kind is corrupt, a newer kind is not known", "[capa]") {
    desk::Written entry = written(Event(Reopened{capa_id(1), in_a_week, "x"}));
    entry.body["due"] = "soon";
    CHECK(read_event(entry).error().code == ErrorCode::corrupt);
    entry = written(Event(CaseLinked{capa_id(1), case_id(1)}));
    entry.body["case"] = "TS-7";
    CHECK(read_event(entry).error().code == ErrorCode::corrupt);
    entry.kind = "capa.case_linked/2";
    CHECK(read_event(entry).error().code == ErrorCode::unsupported);
}

TEST_CASE("complaints under the key are counted before it was opened and after it was done",
          "[capa]") {
    Tables tables;
    tables.complain(1, "鲜牛奶", opening - day_ms);
    tables.complain(2, "鲜牛奶", opening - 29 * day_ms);
    tables.complain(3, "鲜牛奶", opening - 31 * day_ms); // too long ago
    tables.complain(4, "鲜牛奶", opening + day_ms);      // before it was done
    tables.complain(5, "酸奶", opening + 3 * day_ms);    // other goods
    tables.complain(6, "鲜牛奶", opening + 3 * day_ms);
    tables.complain(7, "鲜牛奶", opening + 40 * day_ms); // after the days of counting
    Desk desk = planned();
    tables.put(desk.happened);
    CHECK_FALSE(tables.detail(1, opening + 9 * day_ms).counts.has_value());
    const auto so_far = desk.happened.size();
    desk.now = opening + 2 * day_ms;
    desk.ask(FinishAction{capa_id(1), "已培训"}, owner);
    tables.put({desk.happened.begin() + static_cast<std::ptrdiff_t>(so_far), desk.happened.end()});
    CHECK(tables.detail(1, opening + 2 * day_ms).counts == Counts{2, 0});
    CHECK(tables.detail(1, opening + 50 * day_ms).counts == Counts{2, 1});
    CHECK(tables.facts(Verify{capa_id(1), true, "x"}, opening + 50 * day_ms).counts ==
          Counts{2, 1});
}

TEST_CASE("what only the tables know", "[capa]") {
    Tables tables;
    tables.complain(1, "鲜牛奶", opening);
    tables.complain(2, "鲜牛奶", opening);
    tables.hire(owner.staff);
    tables.hire(clerk.staff, true);
    CHECK(tables.facts(opening_of(), opening).cases_known);
    CHECK(tables.facts(opening_of(), opening).owner_active);
    CHECK(tables.facts(opening_of(), opening).running == 0);
    CHECK_FALSE(tables.facts(LinkCase{capa_id(1), case_id(9)}, opening).cases_known);
    CHECK_FALSE(
        tables.facts(HandOver{capa_id(1), clerk.staff, in_a_week, "x"}, opening).owner_active);
    tables.put(planned().happened);
    const Facts second = tables.facts(opening_of(2), opening);
    CHECK(second.running == 1);
    CHECK(second.highest_number == 1);
    Open other_key = opening_of(2);
    other_key.key = "cause";
    CHECK(tables.facts(other_key, opening).running == 0);
}

TEST_CASE("lists of corrective actions, and those of a complaint", "[capa]") {
    Tables tables;
    tables.complain(1, "鲜牛奶", opening);
    tables.put(verified().happened);
    Desk second;
    Open open = opening_of(2);
    open.cases = {case_id(1)};
    second.ask(open, manager);
    Happened moved = second.happened;
    for (auto& [event, stamp] : moved)
        stamp.terminal = terminal_id(2);
    tables.put(moved);
    const auto ids_in = [&](Scope scope) {
        std::vector<CapaId> ids;
        for (const auto& row : must(list_capas(*tables.writer, {scope, 10})).rows)
            ids.push_back(row.id);
        return ids;
    };
    CHECK(ids_in(Scope::running) == std::vector{capa_id(2)});
    CHECK(ids_in(Scope::to_verify).empty());
    CHECK(ids_in(Scope::finished) == std::vector{capa_id(1)});
    CHECK(ids_in(Scope::all).size() == 2);
    CHECK(must(list_capas(*tables.writer, {})).counts == CapaCounts{1, 0, 1});
    CHECK(must(list_capas(*tables.writer, {Scope::all, 1})).more);
    CHECK(must(capas_of_case(*tables.writer, case_id(1))).size() == 2);
    CHECK(must(capas_of_case(*tables.writer, case_id(2))).size() == 1);
    CHECK(must(capa_with_number(*tables.writer, 1)).has_value());
    CHECK_FALSE(must(capa_with_number(*tables.writer, 9)).has_value());
    const auto cases = tables.detail(1, opening).cases;
    REQUIRE(cases.size() == 1); // the other one is not known here
    CHECK(cases[0].number == "TS01-261123-A0001");
}

} // namespace foyer::capa
