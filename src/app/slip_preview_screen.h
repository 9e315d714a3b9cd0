// A waiting slip as it will come out of the printer, over the drawer.
#pragma once

#include "app/printer_drawer_screen.h"

namespace foyer::app {

void draw_slip_preview(
    const SpoolJob& job, const DrawerUi& shown, std::vector<DrawerWish>& wishes);

} // namespace foyer::app
