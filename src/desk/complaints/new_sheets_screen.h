// The sheets behind a new complaint: channels, categories and departments that do not stand in
// front, what makes a case graver, the goods and their receipt.
#pragma once

#include "desk/complaints/complaints_new_screen.h"

namespace foyer::complaints {

// Channels that stand on the form itself; the others are behind "More".
bool is_front_channel(Channel channel);
bool has_quick_fact(const Form& form, std::string_view code);
void toggle_quick_fact(Form& form, std::string_view code);
int flags_set(const Flags& flags);

void draw_new_sheets(NewUi& state, const desk::Viewing& viewing);

} // namespace foyer::complaints
