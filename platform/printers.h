// The printers of this machine by what the settings say (printing/printer_choice_port.h).
#pragma once

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "printing/printer_choice_port.h"
#include "printing/printer_port.h"

namespace foyer::platform {

// nullptr for PrinterKind::none. Once `stop` is asked for, whatever waits for the machine gives up
// within a tenth of a second (while a name is looked up in the network: when that ends).
std::unique_ptr<printing::Printer> make_printer(
    const printing::PrinterChoice& choice, printing::Paper roll, std::stop_token stop = {});
// What is plugged in or set up here. Asks CUPS, so not on the UI thread.
std::vector<printing::PrinterChoice> find_printers_blocking();

} // namespace foyer::platform
