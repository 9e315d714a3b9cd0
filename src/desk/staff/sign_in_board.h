// What the sign-in screen shows of the staff: everyone who may sign in, with their locks.
#pragma once

#include <vector>

#include "desk/staff/staff.h"
#include "desk/viewing.h"

namespace foyer::staff {

struct SignInTile {
    StaffId staff;
    Names names;
    std::string number;
    desk::Role role = desk::Role::clerk;
    int pin_length = 4;
    int tries_left = tries_before_lock;
    Time locked_until;        // in the past: not locked
    Time signed_in_today_at;  // zero: not on this business day

    friend bool operator==(const SignInTile&, const SignInTile&) = default;
};

struct SignInBoard {
    std::vector<SignInTile> tiles;  // who was here today first, then by staff number
    Time desk_paused_until;         // in the past: not paused
};

// English screens show the Latin name where there is one; the other name stands below it.
const std::string& shown_name(const Names& names, const desk::Viewing& viewing);
const std::string& other_name(const Names& names, const desk::Viewing& viewing);

// `facts` as for BeginSignIn. Until a clock that was set back has caught up, nothing unlocks.
SignInBoard sign_in_board(const Facts& facts, const desk::Circumstance& circumstance);

}  // namespace foyer::staff
