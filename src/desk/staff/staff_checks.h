// What may be typed about a person. The forms ask while one types, decide() asks again: the same
// functions, so that a form never promises what the desk then refuses.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "desk/staff/staff.h"

namespace foyer::staff {

using MaybeRefusal = std::optional<desk::Refusal>;

Names tidied(const Names& typed);

MaybeRefusal objection_to_length(std::string_view text);
MaybeRefusal objection_to_names(const Names& names);
// Numbers of those who left are never given again: old entries would name the wrong person.
MaybeRefusal objection_to_number(std::string_view number, const std::vector<State>& staff);
MaybeRefusal objection_to_pin_length(int length, desk::Role role);
MaybeRefusal objection_to_pin(const Pin& pin, desk::Role role);

}  // namespace foyer::staff
