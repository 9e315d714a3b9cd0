#include "platform/printers.h"

#include <filesystem>

#include "platform/byte_link.h"
#include "platform/cups_printer.h"
#include "platform/folder_printer.h"

namespace foyer::platform {

using printing::PrinterChoice;
using printing::PrinterKind;

std::unique_ptr<printing::Printer> make_printer(const PrinterChoice& choice, printing::Paper roll) {
    switch (choice.kind) {
    case PrinterKind::tcp:
        return printing::make_slip_printer(
            [choice] { return open_tcp_link(choice.address, choice.port); }, roll);
    case PrinterKind::usb:
        return printing::make_slip_printer(
            [choice] { return open_device_link(choice.address); }, roll);
    case PrinterKind::cups: return std::make_unique<CupsPrinter>(choice.address, roll);
    case PrinterKind::folder: return std::make_unique<FolderPrinter>(choice.address);
    case PrinterKind::none: break;
    }
    return nullptr;
}

std::vector<PrinterChoice> find_printers_blocking() {
    std::vector<PrinterChoice> found;
    for (int n = 0; n < 4; ++n) {
        const std::string device = "/dev/usb/lp" + std::to_string(n);
        if (std::filesystem::exists(device)) found.push_back({PrinterKind::usb, device, {}});
    }
    for (std::string& queue : cups_queues_blocking())
        found.push_back({PrinterKind::cups, std::move(queue), {}});
    return found;
}

} // namespace foyer::platform
