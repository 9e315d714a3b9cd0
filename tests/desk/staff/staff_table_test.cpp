#include "desk/staff/staff_table.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <random>

#include "tests/desk/staff/staff_desk.h"
#include "tests/support/temporary_folder.h"

namespace foyer::staff {
namespace {

using namespace testing;
using desk::Role;
using Happened = std::vector<std::pair<Event, desk::Stamp>>;

struct Tables {
    test::TemporaryFolder folder;
    std::unique_ptr<database::Writer> writer;

    Tables() {
        auto opened = database::Writer::open(folder.file("staff.db"), schema());
        REQUIRE(opened.has_value());
        writer = *std::move(opened);
    }
    void put(const Event& event, const desk::Stamp& stamp) {
        const Done done =
            writer->transaction([&] { return project(*writer, event, stamp); });
        INFO((done ? "" : done.error().what));
        REQUIRE(done.has_value());
    }
    void put(const Happened& happened) {
        for (const auto& [event, stamp] : happened) put(event, stamp);
    }
    Facts facts(const Command& command, Time now) {
        auto facts = facts_for(*writer, command, {now, {}, {}, nullptr});
        REQUIRE(facts.has_value());
        std::sort(facts->staff.begin(), facts->staff.end(),
                  [](const State& a, const State& b) { return a.staff < b.staff; });
        return *std::move(facts);
    }
};

// A long day of two desks: everything that can happen to four people, in any order.
Happened busy_day(unsigned seed) {
    std::mt19937 dice(seed);
    Desk desk = desk_with_people();
    for (int i = 0; i < 300; ++i) {
        desk.now = desk.now + static_cast<std::int64_t>(dice() % 90) * second_ms;
        desk.terminal = terminal_id(1 + static_cast<int>(dice() % 2));
        const StaffId who = staff_id(1 + static_cast<int>(dice() % 4));
        const int part = static_cast<int>(dice() % 12);
        const std::string text = "名" + std::to_string(i);
        if (part < 4) desk.ask(BeginSignIn{who, desk.terminal});
        if (part < 3) desk.ask(FinishSignIn{who, desk.terminal, part != 0});
        if (part == 4) desk.ask(SignOut{who, LeaveReason::idle});
        if (part == 5) desk.ask(Correct{who, {text, text, text}});
        if (part == 6) desk.ask(ResetPin{who, {"record " + text, 6}});
        if (part == 7) desk.ask(ChangeRole{who, Role::lead, dice() % 2 == 0, Pin{text, 7}});
        if (part == 8 && i > 250) desk.ask(Retire{who});
    }
    return desk.happened;
}

void check_same(Tables& a, Tables& b, Time now) {
    for (int t = 1; t <= 2; ++t) {
        const Command begin = BeginSignIn{staff_id(1), terminal_id(t)};
        const Facts facts = a.facts(begin, now);
        const Facts others = b.facts(begin, now);
        CHECK(facts.staff == others.staff);
        CHECK(facts.tries == others.tries);
        CHECK(facts.newest == others.newest);
    }
    for (int n = 1; n <= 4; ++n) {
        CHECK(*pin_record_of(*a.writer, staff_id(n)) == *pin_record_of(*b.writer, staff_id(n)));
    }
}

TEST_CASE("the tables say the same as the fold of the events", "[staff]") {
    for (unsigned seed = 1; seed <= 5; ++seed) {
        INFO("seed " << seed);
        const auto happened = busy_day(seed);
        Tables tables;
        tables.put(happened);

        std::vector<State> folded;
        for (int n = 1; n <= 4; ++n) {
            State state;
            for (const auto& [event, stamp] : happened) {
                if (subject_of(event) == staff_id(n)) state = evolve(state, event, stamp);
            }
            folded.push_back(state);
        }
        const Time now = happened.back().second.at;
        CHECK(tables.facts(Retire{staff_id(1)}, now).staff == folded);
    }
}

// Entries of one terminal come in its order; those of two terminals are interleaved anyhow.
TEST_CASE("late entries of another terminal lead to the same tables", "[staff]") {
    for (unsigned seed = 1; seed <= 5; ++seed) {
        INFO("seed " << seed);
        const auto happened = busy_day(seed);
        Happened late = happened;
        std::stable_sort(late.begin(), late.end(), [](const auto& a, const auto& b) {
            return a.second.terminal < b.second.terminal;
        });
        Tables in_order;
        Tables out_of_order;
        in_order.put(happened);
        out_of_order.put(late);
        check_same(in_order, out_of_order, happened.back().second.at);
    }
}

TEST_CASE("no table but staff_pin holds a PIN record", "[staff]") {
    Tables tables;
    Desk desk = desk_with_people();
    desk.ask(ResetPin{staff_id(2), {"SECRETRECORD", 4}});
    tables.put(desk.happened);
    for (const auto& table : staff::tables()) {
        bool found = false;
        REQUIRE(tables.writer
                    ->each("SELECT * FROM " + std::string(table), {},
                           [&](const database::Row& row) {
                               for (int i = 0; i < 5; ++i) {
                                   found = found || row.text(i).find("SECRET") != row.text(i).npos;
                               }
                               return true;
                           })
                    .has_value());
        INFO(table);
        CHECK(found == (table == "staff_pin"));
    }
}

TEST_CASE("whoever has left or is not known has no PIN record", "[staff]") {
    Tables tables;
    Desk desk = desk_with_people();
    tables.put(desk.happened);
    CHECK(pin_record_of(*tables.writer, staff_id(2))->value() == "record");
    CHECK_FALSE(pin_record_of(*tables.writer, staff_id(9))->has_value());
    desk.happened.clear();
    desk.ask(Retire{staff_id(2)});
    tables.put(desk.happened);
    CHECK_FALSE(pin_record_of(*tables.writer, staff_id(2))->has_value());
}

TEST_CASE("the directory knows those who left, by their number", "[staff]") {
    Tables tables;
    Desk desk = desk_with_people();
    desk.ask(Retire{staff_id(2)});
    tables.put(desk.happened);
    const auto directory = staff::directory(*tables.writer);
    REQUIRE(directory.has_value());
    CHECK(directory->all().size() == 4);
    CHECK_FALSE(directory->find(staff_id(2))->active);
    CHECK(directory->find(staff_id(3))->name == "员工3");
}

TEST_CASE("the board of the sign-in screen shows locks, tries left and who was here", "[staff]") {
    Tables tables;
    Desk desk = desk_with_people();
    const auto zone = *TimeZone::open("Asia/Shanghai");
    for (int i = 0; i < 5; ++i) desk.ask(BeginSignIn{staff_id(2), desk.terminal});
    desk.ask(BeginSignIn{staff_id(4), desk.terminal});
    desk.ask(FinishSignIn{staff_id(4), desk.terminal, false});
    desk.ask(BeginSignIn{staff_id(3), desk.terminal});
    desk.ask(FinishSignIn{staff_id(3), desk.terminal, true});
    desk.ask(Retire{staff_id(1)});
    desk.actor = {staff_id(3), Role::admin};
    desk.ask(Retire{staff_id(1)});
    tables.put(desk.happened);

    const auto board =
        sign_in_board(*tables.writer, desk.terminal, {desk.now, {}, {}, &zone});
    REQUIRE(board.has_value());
    REQUIRE(board->tiles.size() == 3);
    CHECK(board->tiles[0].staff == staff_id(3));
    CHECK(board->tiles[0].signed_in_today_at == desk.now);
    CHECK(board->tiles[1].staff == staff_id(2));
    CHECK(board->tiles[1].locked_until == desk.now + first_lock_ms);
    CHECK(board->tiles[2].tries_left == 4);
    CHECK(board->desk_paused_until <= desk.now);

    const auto tomorrow = sign_in_board(
        *tables.writer, desk.terminal, {desk.now + day_ms, {}, {}, &zone});
    CHECK(tomorrow->tiles[0].signed_in_today_at == Time{});
    CHECK(tomorrow->tiles[1].locked_until == Time{});
}

TEST_CASE("hostile text in every field is stored as it was typed", "[staff]") {
    const std::vector<std::string> hostile = {
        "'; DROP TABLE staff; --", "\" OR 1=1", "##id", "%n%s", "<b>", "{1}", "名\\u0000",
        "\xF0\xA0\xAE\xB7", "-1"};
    for (const auto& text : hostile) {
        Tables tables;
        Desk desk = desk_with_people();
        desk.ask(Correct{staff_id(2), {text, text, text}});
        tables.put(desk.happened);
        CHECK(tables.facts(Retire{staff_id(2)}, desk.now).staff[1].names ==
              Names{text, text, text});
    }
}

}  // namespace
}  // namespace foyer::staff
