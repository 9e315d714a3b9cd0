// Pieces that the parts of the return screen share: what they draw from, how a mark and a category
// look, columns that scroll, a paragraph that begins in bold.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "desk/returns/return_screen.h"
#include "ui/columns.h"
#include "ui/widgets.h"

namespace foyer::returns {

using ui::begin_column;
using ui::end_column;

// What one frame is drawn from; lives as long as the frame.
struct Scene {
    const ReturnModel& model;
    const ShownReceipt& receipt;
    ReturnUi& ui;
    const desk::Viewing& viewing;
    const OnDesk& on;
    const Judgement& judgement;
    Next next;
    std::vector<ReturnWish>& wishes;
};

struct MarkLook {
    ui::Tone tone = ui::Tone::neutral;
    ui::Icon icon = ui::Icon::none;
    std::string label;
};
MarkLook look_of(const LineMark& mark);
// As wide as the widest of them: badges stand in one column.
float widest_mark();

// The tile of goods: their category's icon on its tint.
void draw_goods_tile(ui::Rect box, std::string_view category);

// Why a line does not come back, in few words: of rule "R-P3".
const char* short_reason(std::string_view rule);
// Why somebody else has to look, in few words.
const char* why_asked(std::string_view rule);
// "9 days ago"; "": no day is known.
std::string age_text(const ShownReceipt& receipt, Date today);
std::string words_of(const Reason& reason);
// Where a line of the receipt has no name: "Line 3".
std::string line_name(const ShownReceipt& receipt, std::int64_t line);
std::string role_word(desk::Role role); // "supervisor", as in "needs the supervisor"

// Several lines, of which the first begins with `lead` in bold. Returns the height.
float lead_paragraph(
    ui::Rect box, std::string_view lead, std::string_view words, ui::Colour lead_ink,
    ui::Colour ink);
float lead_paragraph_height(float width, std::string_view lead, std::string_view words);

// A dialog's foot: the button at the right that ends it. True when it was pressed.
bool draw_done(ui::Rect& inside, const ui::Button& done);
} // namespace foyer::returns
