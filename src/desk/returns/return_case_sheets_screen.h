// The dialogs of a return: each asks only for what its verb needs.
#pragma once

#include "desk/returns/return_case_parts_screen.h"
#include "desk/returns/return_transitions.h"

namespace foyer::returns {

// Opens the sheet of a verb with fresh fields. False: it needs none.
bool open_case_sheet(Verb verb, const CaseScene& scene);
void draw_case_sheets(const CaseScene& scene);

} // namespace foyer::returns
