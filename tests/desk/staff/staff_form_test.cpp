#include "desk/staff/staff_form.h"

#include <catch2/catch_test_macros.hpp>
#include <cstring>
#include <new>

#include "tests/desk/staff/staff_desk.h"

namespace foyer::staff {
namespace {

using desk::Role;

PersonForm filled() {
    PersonForm form;
    form.name = "许梅";
    form.number = "900";
    form.pin.pin = form.pin.again = "4711";
    return form;
}

std::vector<Slot> slots_of(const Notices& notices) {
    std::vector<Slot> slots;
    for (const auto& notice : notices) slots.push_back(notice.slot);
    return slots;
}

TEST_CASE("a filled form has no notices", "[staff]") {
    CHECK(notices_of(filled(), {}).empty());
}

TEST_CASE("an empty form says what is missing, in the order of its fields", "[staff]") {
    CHECK(slots_of(notices_of(PersonForm(), {})) ==
          std::vector{Slot::name, Slot::number, Slot::pin});
    SetUpForm set_up;
    set_up.code = set_up.letter = "";
    CHECK(slots_of(notices_of(set_up)) ==
          std::vector{Slot::store, Slot::code, Slot::desk, Slot::letter, Slot::name, Slot::number,
                      Slot::pin});
}

TEST_CASE("two different PINs are noticed at the second", "[staff]") {
    auto form = filled();
    form.pin.again = "4712";
    CHECK(slots_of(notices_of(form, {})) == std::vector{Slot::again});
}

TEST_CASE("the role decides how long the PIN is", "[staff]") {
    auto form = filled();
    form.role = Role::supervisor;
    CHECK(slots_of(notices_of(form, {})) == std::vector{Slot::pin});
    form.pin.pin = form.pin.again = "471147";
    CHECK(notices_of(form, {}).empty());
}

TEST_CASE("a number that another person has is noticed", "[staff]") {
    State other;
    other.number = "900";
    other.names.name = "赵敏";
    const auto notices = notices_of(filled(), {other});
    REQUIRE(notice_at(notices, Slot::number) != nullptr);
    CHECK(notice_at(notices, Slot::number)->values == std::vector<std::string>{"900", "赵敏"});
}

TEST_CASE("store codes and desk letters are read in any script", "[staff]") {
    SetUpForm form;
    for (const auto& [typed, code] : std::vector<std::pair<std::string, int>>{
             {"1", 1}, {"07", 7}, {"99", 99}, {"１２", 12}, {"0", 0}, {"00", 0}, {"100", 0},
             {"-1", 0}, {"x", 0}, {"", 0}}) {
        form.code = typed;
        INFO(typed);
        CHECK(code_of(form) == code);
    }
    for (const auto& [typed, letter] : std::vector<std::pair<std::string, char>>{
             {"A", 'A'}, {"b", 'B'}, {"Ｃ", 'C'}, {"1", '\0'}, {"AB", '\0'}, {"", '\0'},
             {"é", '\0'}}) {
        form.letter = typed;
        INFO(typed);
        CHECK(letter_of(form) == letter);
    }
}

// Reads the bytes of the two strings' own storage after the form is gone.
TEST_CASE("a form that is gone leaves no PIN in its memory", "[staff]") {
    alignas(PinForm) unsigned char place[sizeof(PinForm)] = {};
    auto* form = new (place) PinForm;
    form->pin = "482915";
    const char* held = form->pin.data();
    const auto room = form->pin.capacity();
    std::string seen(held, room);
    REQUIRE(seen.find("482915") == 0);
    wipe(form->pin);
    seen.assign(held, room);
    CHECK(seen.find('4') == std::string::npos);
    form->~PinForm();
}

}  // namespace
}  // namespace foyer::staff
