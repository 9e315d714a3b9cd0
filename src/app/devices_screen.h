// The devices of this desk (design 14, the group "Devices"): which printer, which paper, how it is,
// a test print.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "app/print_room.h"
#include "desk/viewing.h"
#include "ui/geometry.h"

namespace foyer::app {

// What is being chosen; nothing changes before it is saved.
struct DevicesUi {
    bool begun = false;
    int kind = 0; // place in kinds()
    std::string address;
    int roll = 1; // 0: 58 mm, 1: 80 mm
    bool asked = false;
};

struct SavePrinter {
    printing::PrinterChoice slips;
    printing::Paper roll = printing::Paper::roll_80;
};
struct TestPrint {};
struct LookAgain {};
using DevicesWish = std::variant<SavePrinter, TestPrint, LookAgain>;

// The kinds in the order in which they are offered.
std::vector<printing::PrinterKind> printer_kinds();
// nullopt: the address is missing or not written like one.
std::optional<printing::PrinterChoice> chosen_printer(const DevicesUi& ui);

std::vector<DevicesWish>
draw_devices(const PrintView& view, DevicesUi& ui, ui::Rect body, const desk::Viewing& viewing);

} // namespace foyer::app
