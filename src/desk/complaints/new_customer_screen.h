// The strip at the top of a new complaint: the person in front of the desk, or the fields to take
// down a name and a number.
#pragma once

#include <string>
#include <string_view>

#include "desk/complaints/complaints_new_screen.h"

namespace foyer::complaints {

void draw_customer(ui::Rect box, const NewModel& model, NewUi& state, std::vector<NewWish>& wishes);

// The sentence under a field; empty when nothing is wrong with it. Valid for this frame.
std::string_view notice_text(const std::vector<FieldNotice>& notices, FieldName field);

} // namespace foyer::complaints
