// The pieces of the counter log's screen.
#pragma once

#include <string>
#include <vector>

#include "desk/counter_log/log_screen.h"
#include "ui/widgets.h"

namespace foyer::counter_log {

using Wishes = std::vector<Wish>;

struct Face {
    ui::Icon icon = ui::Icon::none;
    ui::Tone tone = ui::Tone::neutral;
};
Face face_of(const LogRow& row);

const char* name_of(desk::Topic topic);
std::string sentence_text(const desk::Sentence& sentence);
// "TS-A0007" within its own day, the whole number otherwise; "" when the subject has none.
std::string reference_text(const LogRow& row, const desk::Viewing& viewing);
std::string staff_text(StaffId staff, const desk::Viewing& viewing);

// Row of chips over the list; everything that a choice changes starts again at the newest.
void draw_filters(Ui& ui, ui::Rect box, const Model& model, const desk::Viewing& viewing);
// The list of choices that a chip has opened, over the page.
void draw_open_list(Ui& ui, const desk::Viewing& viewing);
bool is_filtered(const Ui& ui);

// In little room what is well is told by the icon alone; trouble keeps its words.
float badge_width(const Chain& chain, const desk::Viewing& viewing, bool little_room = false);
void draw_badge(ui::Rect box, const Chain& chain, const desk::Viewing& viewing, Wishes& wishes);

void draw_detail(ui::Rect box, const LogRow& row, const desk::Viewing& viewing, Wishes& wishes);

}  // namespace foyer::counter_log
