// The printers of this machine by what the settings say (printing/printer_choice_port.h).
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "printing/printer_choice_port.h"
#include "printing/printer_port.h"

namespace foyer::platform {

// nullptr for PrinterKind::none.
std::unique_ptr<printing::Printer>
make_printer(const printing::PrinterChoice& choice, printing::Paper roll);
// What is plugged in or set up here. Asks CUPS, so not on the UI thread.
std::vector<printing::PrinterChoice> find_printers_blocking();

} // namespace foyer::platform
