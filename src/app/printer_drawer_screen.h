// The drawer of the printer (design 17): how it is, since when, what to do, and the jobs that wait
// or that a person has to look at.
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "app/print_room.h"
#include "desk/viewing.h"
#include "ui/picture.h"

namespace foyer::app {

struct LookAtPrinter {};
struct PrintJobAgain {
    OpId job;
};
struct DropJob {
    OpId job;
};
struct LookAtJob {
    OpId job;
};
struct ShowPart {
    int by = 1;
};
struct ClosePreview {};
struct OpenDevices {};
struct CloseDrawer {};
using DrawerWish = std::variant<
    LookAtPrinter, PrintJobAgain, DropJob, LookAtJob, ShowPart, ClosePreview, OpenDevices,
    CloseDrawer>;

// Which of the jobs is looked at: on the screen stands what will stand on the paper, so a customer
// can read it, or have its code scanned, while there is none.
struct DrawerUi {
    std::optional<OpId> job;
    int part = 0;
    ui::PictureView picture; // of that part
};

std::vector<DrawerWish> draw_printer_drawer(
    const PrintView& view, const DrawerUi& shown, const desk::Viewing& viewing);

} // namespace foyer::app
