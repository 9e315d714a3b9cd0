// The strip at the top of a new complaint: the person in front of the desk, or the fields to take
// down a name and a number.
#pragma once

#include <string>
#include <string_view>

#include "desk/complaints/complaints_new_screen.h"

namespace foyer::complaints {

// As high as what has to be said: 80, more with a notice or with an offer of somebody known.
float customer_height(const NewModel& model, const NewUi& state);
void draw_customer(ui::Rect box, const NewModel& model, NewUi& state);

// The sentence under a field; empty when nothing is wrong with it.
std::string notice_text(const std::vector<FieldNotice>& notices, FieldName field);
constexpr float notice_h = 26; // what a sentence under a field needs

} // namespace foyer::complaints
