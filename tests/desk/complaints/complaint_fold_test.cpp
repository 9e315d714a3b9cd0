#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <set>

#include "desk/complaints/complaints_entry.h"
#include "desk/complaints/transitions.h"
#include "desk/written.h"
#include "tests/desk/complaints/complaint_desk.h"
#include "tests/desk/complaints/random_complaints.h"

namespace foyer::complaints {
namespace {

using Kept = std::vector<std::pair<Event, desk::Stamp>>;

// A few days at the counter: many commands, allowed or not, by different people.
void play(ComplaintDesk& desk, std::uint64_t seed, int commands) {
    test::SeededRandom random(seed);
    const std::vector<desk::Actor> actors{clerk, other_clerk, lead, manager};
    for (int i = 0; i < commands; ++i) {
        const CaseId id = case_id(static_cast<std::uint8_t>(1 + random.number(25)));
        desk.act(random_command(random, id, desk.now), one_of(random, actors));
        desk.now = desk.now + static_cast<std::int64_t>(random.number(20 * minute_ms));
    }
}

std::map<CaseId, Kept> by_case(const Kept& kept) {
    std::map<CaseId, Kept> cases;
    for (const auto& one : kept) cases[case_of(one.first)].push_back(one);
    return cases;
}

std::vector<std::string> dump(database::Reader& reader, const std::string& sql) {
    std::vector<std::string> rows;
    const auto done = reader.each(sql, {}, [&](const database::Row& row) {
        rows.push_back(row.copy(0));
        return true;
    });
    INFO((done ? "" : done.error().what));
    REQUIRE(done);
    return rows;
}

// Everything the tables say, but for the number of the row, which is the order of arrival.
std::vector<std::string> tables_of(ComplaintDesk& desk) {
    auto all = dump(*desk.writer,
                    "SELECT hex(id) || number || standing || phase || level || channel || category"
                    " || subcategory || title || customer || phone || registered_at || received_at"
                    " || ifnull(hex(owner), '') || department || due_at || warn_at || due_kind"
                    " || ifnull(hex(person), '') || ifnull(cause, '') || read_only"
                    " || ifnull(hex(parent), '') || ifnull(hex(goodwill_by), '')"
                    " || ifnull(goodwill_at, '') || ifnull(goodwill_fen, '') || attachments"
                    " FROM complaint ORDER BY id");
    for (const char* sql :
         {"SELECT word || count FROM complaint_count WHERE count <> 0 ORDER BY word",
          "SELECT terminal || day || last FROM complaint_serial ORDER BY 1",
          "SELECT hex(id) || hex(hash) || bytes || kind FROM complaint_attachment"
          " JOIN complaint ON row = complaint ORDER BY id, hash",
          "SELECT hex(id) || hlc || seq || kind || body FROM complaint_entry"
          " JOIN complaint ON row = complaint ORDER BY id, hlc"}) {
        std::ranges::move(dump(*desk.writer, sql), std::back_inserter(all));
    }
    return all;
}

}  // namespace

TEST_CASE("the tables are the fold of the entries, whatever was asked", "[complaints]") {
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        INFO("seed " << seed);
        ComplaintDesk desk;
        play(desk, seed, 600);
        REQUIRE(desk.kept.size() > 40);
        for (const auto& [id, entries] : by_case(desk.kept)) {
            CHECK(desk.state(id) == fold(entries));
        }
    }
}

TEST_CASE("entries that come in any order end in the same tables", "[complaints]") {
    for (std::uint64_t seed = 11; seed <= 12; ++seed) {
        INFO("seed " << seed);
        ComplaintDesk desk;
        play(desk, seed, 400);
        test::SeededRandom random(seed);
        Kept shuffled = desk.kept;
        for (std::size_t i = shuffled.size(); i > 1; --i) {
            std::swap(shuffled[i - 1], shuffled[random.number(i)]);
        }
        ComplaintDesk other;
        for (const auto& [event, stamp] : shuffled) {
            // As another terminal gets it: read back from the journal's body.
            const auto back = read_event(written(event));
            REQUIRE(back);
            other.keep(*back, stamp);
        }
        CHECK(tables_of(other) == tables_of(desk));
    }
}

TEST_CASE("the kept counts are those one would count", "[complaints]") {
    ComplaintDesk desk;
    play(desk, 21, 600);
    std::map<CaseId, State> states;
    for (const auto& [id, entries] : by_case(desk.kept)) states[id] = fold(entries);
    CaseCounts counted;
    for (const auto& [id, state] : states) {
        ++counted.all;
        if (!is_open(state)) {
            ++counted.closed;
            continue;
        }
        if (state.phase == Phase::resolved) ++counted.resolved;
        ++counted.open;
        ++counted.open_of_level[static_cast<std::size_t>(state.level)];
        ++counted.open_of_category[state.intake.category];
        if (state.owner == clerk.staff) ++counted.mine;
        const auto clocks = running_clocks(state);
        if (!clocks.empty() && clocks.front().limit.due <= desk.now) ++counted.overdue;
    }
    const auto counts = count_cases(*desk.writer, clerk.staff, desk.now);
    REQUIRE(counts);
    CHECK(*counts == counted);
}

TEST_CASE("no case ever leaves the phases that the table leads to", "[complaints]") {
    ComplaintDesk desk;
    play(desk, 31, 800);
    for (const auto& [id, entries] : by_case(desk.kept)) {
        State state;
        for (const auto& [event, stamp] : entries) {
            const Phase before = state.phase;
            state = evolve(state, event, stamp);
            if (state.phase == before) continue;
            const bool led = std::ranges::any_of(transitions(), [&](const Transition& row) {
                return row.from.has(before) &&
                    (row.to == state.phase || row.verb == Verb::unmerge);
            });
            CHECK(led);
        }
        CHECK(state.level >= state.minimum_level);
    }
}

TEST_CASE("numbers are gap-free per terminal and day", "[complaints]") {
    ComplaintDesk desk;
    play(desk, 41, 400);
    std::map<std::string, std::set<int>> serials;
    for (const auto& [event, stamp] : desk.kept) {
        if (const auto* registered = get_if<Registered>(&event)) {
            const auto& number = registered->number;
            CHECK(serials[compact_date(number.date)].insert(number.serial).second);
        }
    }
    REQUIRE_FALSE(serials.empty());
    for (const auto& [day, numbers] : serials) {
        CHECK(*numbers.rbegin() == static_cast<int>(numbers.size()));
        CHECK(*numbers.begin() == 1);
    }
}

TEST_CASE("two who take a case at the same time: the later one has it", "[complaints]") {
    ComplaintDesk desk;
    REQUIRE(desk.act(registering(case_id(1), milk_intake())).empty());
    const auto early = desk.stamp(clerk);
    desk.now = desk.now + minute_ms;
    const auto late = desk.stamp(other_clerk);
    desk.keep(Taken{case_id(1)}, late);
    CHECK(desk.state(case_id(1)).owner == other_clerk.staff);
    desk.keep(Taken{case_id(1)}, early);
    CHECK(desk.state(case_id(1)).owner == other_clerk.staff);
    CHECK(desk.state(case_id(1)).phase == Phase::in_progress);
}

}  // namespace foyer::complaints
