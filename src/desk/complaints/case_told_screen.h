// What one entry of a case reads like in its timeline: a mark, a title, the words below.
#pragma once

#include <string>

#include "desk/complaints/complaints_view.h"
#include "desk/viewing.h"
#include "ui/draw.h"

namespace foyer::complaints {

struct Told {
    ui::Icon icon = ui::Icon::flag;
    ui::Tone tone = ui::Tone::neutral;
    std::string title;
    std::string text;
};

Told told(const TimelineLine& line, const desk::Viewing& viewing);
// Of the kinds between a finding and what comes after the end (case_told_end_screen.cpp).
Told told_of_end(const TimelineLine& line, const desk::Viewing& viewing);
// Its name; "": the line says nothing of a department.
std::string department_of(const TimelineLine& line);
// "said·by whom"; who alone when nothing was said.
std::string said_by(const TimelineLine& line, const desk::Viewing& viewing);

} // namespace foyer::complaints
