// How the verbs of a case look on screen: mark, dialog, and the list of all that may be done now.
#pragma once

#include <optional>

#include "desk/complaints/complaint_case_screen.h"
#include "ui/icons.h"

namespace foyer::complaints {

// Which sheet a verb opens; none: it needs nothing, a tap is enough.
CaseSheet sheet_of(Verb verb);
ui::Icon icon_of(Verb verb);
// The command of a verb that needs nothing.
std::optional<Command> plain_command(Verb verb, CaseId id);
// Opens the verb's sheet, or wishes for its command.
void press_verb(Verb verb, const State& subject, CaseUi& state, std::vector<CaseWish>& wishes);

// Besides those that always stand on the page.
std::vector<Verb> other_verbs(const State& subject, const desk::Viewing& viewing);
void draw_all_verbs(
    ui::Rect in, const State& subject, CaseUi& state, const desk::Viewing& viewing,
    std::vector<CaseWish>& wishes);

} // namespace foyer::complaints
