// One row of what was found, as the scan box and a person's card list it.
#pragma once

#include <string>

#include "desk/complaints/complaints_view.h"
#include "desk/returns/returns_view.h"
#include "desk/viewing.h"
#include "ui/chip_look.h"
#include "ui/geometry.h"

namespace foyer::app {

constexpr float found_row_h = 64;

struct FoundRow {
    std::string id; // of the thing; unique in its list
    ui::Icon icon = ui::Icon::none;
    std::string title;
    std::string below;
    ui::ChipLook chip; // how it stands; without a label: none
};
// `keep_right`: what stays free at the right of the row. True when it was pressed.
bool draw_found_row(ui::Rect row, const FoundRow& found, float keep_right = 20);

// With number, and the customer where one is named.
FoundRow found_row(const complaints::ListedCase& found, const desk::Viewing& viewing);
FoundRow found_row(const returns::ListedReturn& found, const desk::Viewing& viewing);

} // namespace foyer::app
