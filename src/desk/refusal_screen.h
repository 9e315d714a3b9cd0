// A no as a person reads it: the reason, and what would be allowed instead.
#pragma once

#include <string>

#include "desk/decision.h"

namespace foyer::desk {

std::string words_of(const Refusal& refusal); // in the language of the screen

} // namespace foyer::desk
