// The whole number of a person, shown for a reason that the log keeps (rules 4.0.1).
#pragma once

#include <string>
#include <vector>

#include "app/person_screen.h"

namespace foyer::app {

// Why the viewer may not look at it, in words; "": they may.
std::string why_hidden(PersonId id, const PersonCard& card, const desk::Viewing& viewing);
// The dialog that asks for the reason, while PersonUi::choosing_reason.
void draw_number_reasons(
    const PersonCard& card, PersonUi& state, const desk::Viewing& viewing,
    std::vector<PersonWish>& wishes);

} // namespace foyer::app
