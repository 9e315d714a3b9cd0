#include "platform/printers.h"

#include <filesystem>

#include "platform/byte_link.h"
#include "platform/cups_printer.h"
#include "platform/folder_printer.h"

namespace foyer::platform {

using printing::PrinterChoice;
using printing::PrinterKind;

std::unique_ptr<printing::Printer>
make_printer(const PrinterChoice& choice, printing::Paper roll, std::stop_token stop) {
    switch (choice.kind) {
    case PrinterKind::tcp:
        return printing::make_slip_printer(
            [choice, stop] {
                return open_tcp_link(choice.address, choice.port, connect_limit_ms, stop);
            },
            roll);
    case PrinterKind::usb:
        return printing::make_slip_printer(
            [choice, stop] { return open_device_link(choice.address, stop); }, roll);
    case PrinterKind::cups: return std::make_unique<CupsPrinter>(choice.address, roll, stop);
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
