// What can be done with a return now: its buttons, and the approval of somebody else.
#pragma once

#include "desk/returns/return_case_parts_screen.h"
#include "desk/returns/return_transitions.h"
#include "ui/icons.h"

namespace foyer::returns {

float case_verbs_height(float width, const CaseScene& scene);
void draw_case_verbs(ui::Rect box, const CaseScene& scene);

const char* name_of(Verb verb); // English, key of its translation
ui::Icon icon_of(Verb verb);
// Sends the command, or asks for somebody's PIN where it takes one.
void send(const CaseScene& scene, Command command);
void draw_case_approval(const CaseScene& scene);

} // namespace foyer::returns
