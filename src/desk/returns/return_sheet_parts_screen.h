// What the dialogs of a return share: the foot with the verb, headings, tiles to choose from.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "desk/returns/return_case_parts_screen.h"
#include "ui/widgets.h"

namespace foyer::returns {

constexpr float sheet_row_h = 56;
constexpr float sheet_gap = 12;
constexpr float sheet_heading_h = 26;

// The verb, the way out, what the desk answered.
struct SheetFoot {
    const char* does = nullptr;
    ui::Icon icon = ui::Icon::check;
    std::string why_not; // not empty: something has to be filled in first
    ui::Kind kind = ui::Kind::primary;
};
// True when the verb was pressed.
bool draw_sheet_foot(ui::Rect& in, const CaseScene& scene, const SheetFoot& foot);
void draw_sheet_heading(ui::Rect& in, std::string_view words);
// A line that is typed, with its name above.
void draw_sheet_field(
    ui::Rect& in, const char* name, std::string& value, const char* placeholder,
    ui::Content content = ui::Content::words);
constexpr float sheet_field_h = sheet_heading_h + sheet_row_h + sheet_gap;

// Tiles of so many options, `across` in a row; the one that was tapped, -1: none.
float sheet_tiles_height(std::size_t count, int across);
int draw_sheet_tiles(
    ui::Rect& in, int across, const std::vector<std::string>& labels,
    const std::function<bool(std::size_t)>& is_on);

// Money, goods and repairs (return_goods_sheets_screen.cpp). False: it is none of these sheets.
bool draw_goods_sheet(ui::Rect in, const CaseScene& scene);
struct SheetLook {
    const char* title = nullptr;
    float h = 0;
};
SheetLook look_of_goods_sheet(ReturnCaseSheet sheet, const CaseScene& scene);

} // namespace foyer::returns
