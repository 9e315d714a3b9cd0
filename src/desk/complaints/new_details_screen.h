// The right column of a new complaint: what is promised, who will deal with it, what to say to the
// customer; for a relay the dates of the authority's letter.
#pragma once

#include "desk/complaints/complaints_new_screen.h"

namespace foyer::complaints {

float details_height(float width, const NewModel& model, const NewUi& state);
void draw_details(
    ui::Rect column, const NewModel& model, NewUi& state, const desk::Viewing& viewing,
    std::vector<NewWish>& wishes);

// A category brings its department; what was chosen by hand stays.
void choose_category(Form& form, std::string_view code);
bool has_script(const Form& form, std::string_view words);
// Into the note for colleagues, or out of it.
void toggle_script(Form& form, std::string_view words);

} // namespace foyer::complaints
