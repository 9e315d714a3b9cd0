// The forms about people as they are typed: text, and what is wrong with it. Pure; the words of the
// notices are those of the refusals.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/secret.h"
#include "desk/staff/staff.h"

namespace foyer::staff {

// A PIN typed twice. Wiped when the form goes.
struct PinForm {
    PinForm();
    PinForm(const PinForm&) = default;
    PinForm& operator=(const PinForm&) = default;
    ~PinForm();

    std::string pin;
    std::string again;
};

struct PersonForm {
    std::string name;
    std::string latin_name;
    std::string number;
    std::string post;
    desk::Role role = desk::Role::clerk;
    bool keeper = false;
    PinForm pin;
};

// First start: the store, this desk, and the first person.
struct SetUpForm {
    std::string store;
    std::string branch;
    std::string code = "1";
    std::string letter = "A";
    std::string desk;
    PersonForm person;
};

enum class Slot { store, branch, code, letter, desk, name, latin_name, number, post, pin, again };
struct Notice {
    Slot slot = Slot::name;
    desk::Sentence sentence;
};
using Notices = std::vector<Notice>;  // at most one a slot, in the order of the form
const desk::Sentence* notice_at(const Notices& notices, Slot slot);

Notices notices_of(const PinForm& form, desk::Role role);
Notices notices_of(const PersonForm& form, const std::vector<State>& staff);
Notices notices_of(const SetUpForm& form);

char letter_of(const SetUpForm& form);  // NUL: not one letter
int code_of(const SetUpForm& form);     // 0: not a code
Names names_of(const PersonForm& form);
// Those that a person can have, in the order of a list to choose from.
const std::vector<desk::Role>& roles_of_people();

}  // namespace foyer::staff
