// Every way in which the desk says no about the staff, in the words a clerk can read out.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "desk/decision.h"

namespace foyer::staff {

enum class Objection : std::uint8_t {
    may_not_administer,
    unknown_person,
    already_on_the_list,
    retired_already,
    name_missing,
    text_too_long,
    number_form,
    number_taken,
    role_not_for_people,
    pin_missing,
    pin_length,
    own_role,
    own_retirement,
    last_keeper,
    nothing_changed,
    locked_out,
    desk_paused,
    no_open_try,
    count_
};

desk::Refusal refuse(Objection objection, std::vector<std::string> values = {});

}  // namespace foyer::staff
