#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <set>

#include "desk/staff/staff_refusals.h"
#include "tests/desk/staff/staff_desk.h"

namespace foyer::staff {
namespace {

using namespace testing;
using desk::Role;

const Pin short_pin{"record of a PIN", 4};
const Pin long_pin{"record of a PIN", 6};
const desk::Actor keeper{staff_id(1), Role::supervisor};
const desk::Actor clerk{staff_id(2), Role::clerk};
const desk::Actor admin{staff_id(3), Role::admin};
const desk::Actor boss{staff_id(4), Role::manager};
const desk::Actor nobody{{}, Role::kiosk};
const desk::Actor at_the_machine{{}, Role::admin};

struct Line {
    const char* said;
    desk::Actor actor;
    Command command;
    std::vector<Event> expected;
};

Add newcomer(int n = 5) {
    return {staff_id(n), "900", {"许梅", "Xu Mei", "服务台"}, Role::clerk, false, short_pin};
}
Added joined(const Add& command) {
    return {command.staff, command.number, command.names,
            command.role,  command.keeper, command.pin};
}

TEST_CASE("what the desk says yes to", "[staff]") {
    const Names corrected{"员工二", "Er", "防损"};
    const std::vector<Line> lines = {
        {"a keeper adds a clerk", keeper, newcomer(), {joined(newcomer())}},
        {"an administrator adds a clerk", admin, newcomer(), {joined(newcomer())}},
        {"the machine's command line adds a clerk", at_the_machine, newcomer(),
         {joined(newcomer())}},
        {"a name is corrected", keeper, Correct{staff_id(2), corrected},
         {Corrected{staff_id(2), corrected}}},
        {"a keeper corrects the own name", keeper, Correct{staff_id(1), corrected},
         {Corrected{staff_id(1), corrected}}},
        {"a clerk becomes lead with a new PIN", keeper,
         ChangeRole{staff_id(2), Role::lead, false, long_pin},
         {RoleChanged{staff_id(2), Role::lead, false}, PinReset{staff_id(2), long_pin}}},
        {"a manager becomes supervisor with the same PIN", keeper,
         ChangeRole{staff_id(4), Role::supervisor, false, {}},
         {RoleChanged{staff_id(4), Role::supervisor, false}}},
        {"a manager becomes keeper of the list", keeper,
         ChangeRole{staff_id(4), Role::manager, true, {}},
         {RoleChanged{staff_id(4), Role::manager, true}}},
        {"an administrator takes the list from the keeper", admin,
         ChangeRole{staff_id(1), Role::supervisor, false, {}},
         {RoleChanged{staff_id(1), Role::supervisor, false}}},
        {"a forgotten PIN", keeper, ResetPin{staff_id(2), long_pin},
         {PinReset{staff_id(2), long_pin}}},
        {"a keeper's own PIN", keeper, ResetPin{staff_id(1), long_pin},
         {PinReset{staff_id(1), long_pin}}},
        {"somebody leaves", keeper, Retire{staff_id(2)}, {Retired{staff_id(2)}}},
        {"the keeper leaves while there is an administrator", admin, Retire{staff_id(1)},
         {Retired{staff_id(1)}}},
        {"a PIN is entered", nobody, BeginSignIn{staff_id(2), terminal_id(1)},
         {PinTried{staff_id(2)}}},
        {"somebody locks the screen", clerk, SignOut{staff_id(2), LeaveReason::lock},
         {SignedOut{staff_id(2), LeaveReason::lock}}},
    };
    for (const auto& line : lines) {
        INFO(line.said);
        Desk desk = desk_with_people();
        desk.actor = line.actor;
        const auto decision = desk.ask(line.command);
        const auto* refusal = refusal_of(decision);
        INFO((refusal == nullptr ? "" : refusal->rule));
        REQUIRE(refusal == nullptr);
        CHECK(std::get<0>(decision) == line.expected);
    }
}

struct No {
    const char* said;
    desk::Actor actor;
    Command command;
    Objection because;
    std::function<void(Desk&)> before = [](Desk&) {};
};

Add with(std::function<void(Add&)> change) {
    Add command = newcomer();
    change(command);
    return command;
}

void try_wrong_pin(Desk& desk, int n) {
    desk.ask(BeginSignIn{staff_id(n), desk.terminal});
    desk.ask(FinishSignIn{staff_id(n), desk.terminal, false});
}

const std::string too_long(name_characters_max + 1, 'x');

std::vector<No> noes_about_people() {
    const TerminalId here = terminal_id(1);
    return {
        {"a clerk adds somebody", clerk, newcomer(), Objection::may_not_administer},
        {"a manager who is no keeper adds somebody", boss, newcomer(),
         Objection::may_not_administer},
        {"nobody is signed in", nobody, newcomer(), Objection::may_not_administer},
        {"a clerk gives a new PIN", clerk, ResetPin{staff_id(1), long_pin},
         Objection::may_not_administer},
        {"a keeper who has left", keeper, newcomer(), Objection::may_not_administer,
         [](Desk& desk) { desk.happen(Retired{staff_id(1)}); }},
        {"a stranger is corrected", keeper, Correct{staff_id(9), {"甲", "", ""}},
         Objection::unknown_person},
        {"a stranger signs in", nobody, BeginSignIn{staff_id(9), here}, Objection::unknown_person},
        {"a stranger's PIN is right", nobody, FinishSignIn{staff_id(9), here, true},
         Objection::unknown_person},
        {"a stranger leaves", nobody, SignOut{staff_id(9), LeaveReason::idle},
         Objection::unknown_person},
        {"the same person twice", keeper, newcomer(2), Objection::already_on_the_list},
        {"who has left is corrected", keeper, Correct{staff_id(2), {"甲", "", ""}},
         Objection::retired_already, [](Desk& desk) { desk.happen(Retired{staff_id(2)}); }},
        {"who has left signs in", nobody, BeginSignIn{staff_id(2), here},
         Objection::retired_already, [](Desk& desk) { desk.happen(Retired{staff_id(2)}); }},
        {"who leaves while the PIN is checked", nobody, FinishSignIn{staff_id(2), here, true},
         Objection::retired_already,
         [here](Desk& desk) {
             desk.ask(BeginSignIn{staff_id(2), here});
             desk.happen(Retired{staff_id(2)});
         }},
    };
}

std::vector<No> noes_about_typing() {
    return {
        {"no name", keeper, with([](Add& add) { add.names.name = " \t\u3000"; }),
         Objection::name_missing},
        {"a name that is too long", keeper, with([](Add& add) { add.names.name = too_long; }),
         Objection::text_too_long},
        {"a post that is too long", keeper, Correct{staff_id(2), {"甲", "", too_long}},
         Objection::text_too_long},
        {"no number", keeper, with([](Add& add) { add.number = ""; }), Objection::number_form},
        {"a number with signs", keeper, with([](Add& add) { add.number = "1-2"; }),
         Objection::number_form},
        {"a number of 13", keeper, with([](Add& add) { add.number = "1234567890123"; }),
         Objection::number_form},
        {"a number that is taken", keeper, with([](Add& add) { add.number = "102"; }),
         Objection::number_taken},
        {"the same number in wide digits", keeper, with([](Add& add) { add.number = "１０２"; }),
         Objection::number_taken},
        {"the number of who has left", keeper, with([](Add& add) { add.number = "102"; }),
         Objection::number_taken, [](Desk& desk) { desk.happen(Retired{staff_id(2)}); }},
        {"a person as kiosk", keeper, with([](Add& add) { add.role = Role::kiosk; }),
         Objection::role_not_for_people},
        {"a clerk becomes kiosk", keeper, ChangeRole{staff_id(2), Role::kiosk, false, {}},
         Objection::role_not_for_people},
        {"no PIN", keeper, with([](Add& add) { add.pin = {}; }), Objection::pin_missing},
        {"a supervisor with 4 digits", keeper,
         with([](Add& add) { add.role = Role::supervisor; }), Objection::pin_length},
        {"a PIN of 9 digits", keeper, ResetPin{staff_id(2), {"record", 9}}, Objection::pin_length},
        {"a clerk becomes lead and keeps 4 digits", keeper,
         ChangeRole{staff_id(2), Role::lead, false, {}}, Objection::pin_length},
    };
}

std::vector<No> noes_about_rights_and_pins() {
    const TerminalId here = terminal_id(1);
    return {
        {"the own role", keeper, ChangeRole{staff_id(1), Role::manager, true, {}},
         Objection::own_role},
        {"the own leaving", keeper, Retire{staff_id(1)}, Objection::own_retirement},
        {"the last keeper is taken off the list", at_the_machine, Retire{staff_id(1)},
         Objection::last_keeper, [](Desk& desk) { desk.happen(Retired{staff_id(3)}); }},
        {"the last keeper loses the right", at_the_machine,
         ChangeRole{staff_id(1), Role::supervisor, false, {}}, Objection::last_keeper,
         [](Desk& desk) { desk.happen(Retired{staff_id(3)}); }},
        {"the same name again", keeper, Correct{staff_id(2), {"员工2", "Staff", "服务台"}},
         Objection::nothing_changed},
        {"the same role again", keeper, ChangeRole{staff_id(2), Role::clerk, false, {}},
         Objection::nothing_changed},
        {"after five wrong PINs", nobody, BeginSignIn{staff_id(2), here}, Objection::locked_out,
         [](Desk& desk) {
             for (int i = 0; i < 5; ++i) try_wrong_pin(desk, 2);
         }},
        {"after twenty wrong PINs of four people", nobody, BeginSignIn{staff_id(5), here},
         Objection::desk_paused,
         [](Desk& desk) {
             desk.ask(newcomer());
             for (int i = 0; i < 20; ++i) try_wrong_pin(desk, i / 5 + 1);
         }},
        {"an answer without a try", nobody, FinishSignIn{staff_id(2), here, true},
         Objection::no_open_try},
        {"a second answer to one try", nobody, FinishSignIn{staff_id(2), here, true},
         Objection::no_open_try,
         [](Desk& desk) { try_wrong_pin(desk, 2); }},
        {"an answer to another desk's try", nobody,
         FinishSignIn{staff_id(2), terminal_id(2), true}, Objection::no_open_try,
         [here](Desk& desk) { desk.ask(BeginSignIn{staff_id(2), here}); }},
    };
}

std::vector<No> noes() {
    auto all = noes_about_people();
    for (const auto& part : {noes_about_typing(), noes_about_rights_and_pins()}) {
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

TEST_CASE("what the desk says no to", "[staff]") {
    for (const auto& line : noes()) {
        INFO(line.said);
        Desk desk = desk_with_people();
        line.before(desk);
        desk.actor = line.actor;
        const auto before = desk.happened.size();
        const auto decision = desk.ask(line.command);
        REQUIRE(refusal_of(decision) != nullptr);
        CHECK(refusal_of(decision)->rule == refuse(line.because).rule);
        CHECK(desk.happened.size() == before);
    }
}

TEST_CASE("every objection of the staff stands in the table above, with a rule of its own",
          "[staff]") {
    std::set<Objection> tested;
    for (const auto& line : noes()) tested.insert(line.because);
    CHECK(tested.size() == static_cast<std::size_t>(Objection::count_));

    std::set<std::string> rules;
    for (std::size_t i = 0; i < static_cast<std::size_t>(Objection::count_); ++i) {
        const auto refusal = refuse(static_cast<Objection>(i));
        CHECK_FALSE(refusal.reason.text.empty());
        rules.insert(refusal.rule);
    }
    CHECK(rules.size() == static_cast<std::size_t>(Objection::count_));
}

TEST_CASE("the first person of a store needs nobody's leave and keeps the list", "[staff]") {
    Desk desk;
    desk.actor = nobody;
    auto first = newcomer(1);
    first.role = Role::supervisor;
    first.pin = long_pin;
    REQUIRE(refusal_of(desk.ask(first)) == nullptr);
    CHECK(desk.person(staff_id(1)).keeper);
    CHECK(refusal_of(desk.ask(newcomer(2)))->rule == refuse(Objection::may_not_administer).rule);
}

TEST_CASE("typed names become one clean line", "[staff]") {
    Desk desk = desk_with_people();
    auto command = newcomer();
    command.names = {"  许\u202E梅\n", "Xu\tMei", std::string("防\0损", 7)};
    desk.ask(command);
    CHECK(desk.person(command.staff).names == Names{"许梅", "Xu Mei", "防损"});
}

TEST_CASE("nobody without the right gets anything changed, whoever they try it on", "[staff]") {
    for (const auto& actor : {clerk, boss, nobody}) {
        for (int target = 1; target <= 4; ++target) {
            const StaffId staff = staff_id(target);
            const std::vector<Command> commands = {
                Correct{staff, {"甲", "", ""}}, ChangeRole{staff, Role::admin, true, long_pin},
                ResetPin{staff, long_pin}, Retire{staff}};
            for (const auto& command : commands) {
                Desk desk = desk_with_people();
                desk.actor = actor;
                const auto decision = desk.ask(command);
                REQUIRE(refusal_of(decision) != nullptr);
                CHECK(refusal_of(decision)->rule == "4.0.1-users");
            }
        }
    }
}

}  // namespace
}  // namespace foyer::staff
