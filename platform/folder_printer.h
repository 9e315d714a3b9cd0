// A printer that leaves its slips in a folder: a picture and the bytes a slip printer would get, or
// a PDF. The demo store prints this way.
#pragma once

#include <string>

#include "printing/printer_port.h"

namespace foyer::platform {

class FolderPrinter final : public printing::Printer {
public:
    // The folder is made with the first printout.
    explicit FolderPrinter(std::string folder) : m_folder(std::move(folder)) {}

    printing::PrinterState look_blocking() override;
    // Whole files or none: a printout of the same name is replaced in one step.
    printing::PrintOutcome print_blocking(const printing::Printout& printout) override;

private:
    std::string m_folder;
};

} // namespace foyer::platform
