// The sections of the return screen, from the receipt to the action bar: heights first, so that the
// page can be laid out, then the drawing.
#pragma once

#include "desk/returns/return_parts_screen.h"

namespace foyer::returns {

// ---- the receipt and its lines ----------------------------------------------------------------

constexpr float receipt_head_h = 66;
constexpr float line_row_h = 80;
// Whole, with all its lines.
float receipt_height(const Scene& scene);
void draw_receipt(ui::Rect box, const Scene& scene);
// One line: check, goods, pieces, price, badge.
void draw_line(ui::Rect row, const SaleLine& line, const Scene& scene);

// ---- why and in what state --------------------------------------------------------------------

float reasons_height(float width, const Scene& scene);
void draw_reasons(ui::Rect area, const Scene& scene);
void draw_details_sheet(const Scene& scene);

// ---- the verdict ------------------------------------------------------------------------------

constexpr float verdict_head_h = 76;
float verdict_height(float width, const Scene& scene); // whole
float verdict_least(float width, const Scene& scene); // its rules scroll then
void draw_verdict(ui::Rect box, const Scene& scene);
// Its head alone, pinned above the action bar where there is one column.
void draw_verdict_strip(ui::Rect box, const Scene& scene);

// ---- the money --------------------------------------------------------------------------------

// With so many of its rows in sight; the others are scrolled to.
float refund_height(const Scene& scene, std::size_t most_rows = 4);
void draw_refund(ui::Rect box, const Scene& scene);
void draw_remedies_sheet(const Scene& scene);
void draw_replacement_sheet(const Scene& scene);
void draw_repair_sheet(const Scene& scene);

// ---- before there is a receipt ----------------------------------------------------------------

void draw_start(
    ui::Rect area, const ReturnModel& model, ReturnUi& state, std::vector<ReturnWish>& wishes);
void draw_typed_sheet(
    ReturnUi& state, const desk::Viewing& viewing, std::vector<ReturnWish>& wishes);
void draw_find_sheet(
    ReturnUi& state, const desk::Viewing& viewing, std::vector<ReturnWish>& wishes);
void open_typing(ReturnUi& state, bool without_receipt);

// ---- what to do with it -----------------------------------------------------------------------

void draw_actions(ui::Rect bar, const Scene& scene);
void draw_start_actions(ui::Rect bar, ReturnUi& state, std::vector<ReturnWish>& wishes);
void draw_exception_sheet(const Scene& scene);
void draw_leave_sheet(const Scene& scene);
void draw_approval(const Scene& scene);

} // namespace foyer::returns
