// The right column of a new complaint: what is promised, who will deal with it, the goods and what
// the customer wants; for a relay the dates of the authority's letter. And the sheets behind it.
#pragma once

#include <string_view>

#include "desk/complaints/complaints_new_screen.h"

namespace foyer::complaints {

void draw_details(ui::Rect column, NewUi& state, const desk::Viewing& viewing);
void draw_other_categories(NewUi& state);
void draw_departments(NewUi& state);
void draw_more_facts(NewUi& state);
// A category brings its department; what was chosen by hand stays.
void choose_category(Form& form, std::string_view code);
bool has_quick_fact(const Form& form, std::string_view code);
void toggle_quick_fact(Form& form, std::string_view code);
int flags_set(const Flags& flags);

} // namespace foyer::complaints
