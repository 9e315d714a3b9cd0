// The card of the person in front of the desk: who they are, what is open, what was; what to do
// for them next is one tap away.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/person_card.h"
#include "desk/people/people.h"
#include "desk/viewing.h"
#include "ui/geometry.h"
#include "ui/navigation.h"

namespace foyer::app {

struct PersonUi {
    bool choosing_reason = false;           // why the whole number is looked at
    std::optional<people::RevealReason> reason;
    std::string refused;                    // said in the dialog
    bool busy = false;                      // sent, not settled yet
    Time phone_shown_until;
};
// The dialog has opened: its answer is one intention.
struct AskForNumber {};
struct ShowNumber {
    people::RevealReason reason = people::RevealReason::other;
    CaseId in_hand; // the viewer's open case with this person; nil: none
};
using PersonWish = std::variant<AskForNumber, ShowNumber, ui::ReadAgain, ui::Go>;

std::vector<PersonWish> draw_person(
    PersonId id, const PersonCard& card, PersonUi& state, ui::Rect body,
    const desk::Viewing& viewing);

} // namespace foyer::app
