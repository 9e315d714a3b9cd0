// Which printer a desk uses and how it is: for slips and for sheets alike.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/print_room.h"
#include "desk/viewing.h"
#include "ui/geometry.h"

namespace foyer::app {

enum class PrinterUse : std::uint8_t { slips, sheets };

// What is being chosen; nothing changes before it is saved.
struct PrinterForm {
    bool begun = false;
    int kind = 0; // place in printer_kinds()
    std::string address;
    int roll = 1; // 0: 58 mm, 1: 80 mm
    bool asked = false;
};

struct SavePrinter {
    PrinterUse use = PrinterUse::slips;
    printing::PrinterChoice printer;
    printing::Paper roll = printing::Paper::roll_80; // of the slips
};
struct TestPrint {
    PrinterUse use = PrinterUse::slips;
};
struct LookAgain {};
using PrinterWish = std::variant<SavePrinter, TestPrint, LookAgain>;

// The kinds in the order in which they are offered.
std::vector<printing::PrinterKind> printer_kinds(PrinterUse use);
// nullopt: the address is missing or not written like one.
std::optional<printing::PrinterChoice> chosen_printer(const PrinterForm& form, PrinterUse use);

std::vector<PrinterWish> draw_printer_settings(
    ui::Rect area, const PrintView& view, PrinterUse use, PrinterForm& form,
    const desk::Viewing& viewing);

} // namespace foyer::app
