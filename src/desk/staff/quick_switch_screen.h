// Another person takes over at the desk, over any page: the page and its draft stay.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "desk/staff/sign_in_parts_screen.h"

namespace foyer::staff::quick_switch {

using Model = SignInPeople;
using Ui = Chooser;

struct Close {
    friend bool operator==(const Close&, const Close&) = default;
};
// Signs the one at the desk out and locks the screen.
struct Lock {
    friend bool operator==(const Lock&, const Lock&) = default;
};
using Wish = std::variant<SignIn, Lock, Close, ReadStaffAgain>;

// A dialog: call it after the page was drawn.
std::vector<Wish> draw(const Model& model, Ui& ui, const desk::Viewing& viewing);

}  // namespace foyer::staff::quick_switch
