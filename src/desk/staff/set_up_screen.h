// First start: which store is this, which desk, and who is the first person who may sign in.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "desk/staff/sign_in_screen.h"
#include "desk/staff/staff_form.h"

namespace foyer::staff::set_up {

struct Model {
    bool busy = false;  // the store is being made
    std::optional<desk::Refusal> refusal;
    std::string error;  // the world failed, in words; empty: it did not
    bool keyboard_hidden = false;  // a key brings the keyboard on the screen back
};

struct Ui {
    SetUpForm form;
    bool asked = false;      // notices are shown from the first time on
    bool take_focus = true;  // the first field, later the first wrong one, gets the focus
};
Ui fresh_ui();

// The app makes the commands: open the store, add the first person, in one transaction.
struct SetUp {
    std::string store;
    std::string branch;
    int code = 1;
    char letter = 'A';
    std::string desk;
    ui::Language language = ui::Language::zh;
    std::string number;
    Names names;
    desk::Role role = desk::Role::supervisor;
    Secret pin;
    friend bool operator==(const SetUp&, const SetUp&) = default;
};
struct ShowKeyboard {
    friend bool operator==(const ShowKeyboard&, const ShowKeyboard&) = default;
};
using Wish = std::variant<SetUp, sign_in::UseScheme, sign_in::UseLanguage, ShowKeyboard>;

std::vector<Wish> draw(
    const Model& model, Ui& ui, ui::Rect window, const desk::Viewing& viewing);

}  // namespace foyer::staff::set_up
