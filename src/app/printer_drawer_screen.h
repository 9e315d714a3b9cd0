// The drawer of the printer (design 17): how it is, since when, what to do, and the jobs that wait
// or that a person has to look at.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "app/print_room.h"
#include "desk/viewing.h"

namespace foyer::app {

struct LookAtPrinter {};
struct PrintJobAgain {
    OpId job;
};
struct DropJob {
    OpId job;
};
struct OpenDevices {};
struct CloseDrawer {};
using DrawerWish = std::variant<LookAtPrinter, PrintJobAgain, DropJob, OpenDevices, CloseDrawer>;

std::vector<DrawerWish> draw_printer_drawer(const PrintView& view, const desk::Viewing& viewing);

} // namespace foyer::app
