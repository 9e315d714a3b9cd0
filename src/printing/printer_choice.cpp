#include "printing/printer_choice_port.h"

#include <charconv>

namespace foyer::printing {
namespace {

std::optional<int> port_of(std::string_view digits) {
    int port = 0;
    const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    const bool whole = failed == std::errc() && end == digits.data() + digits.size();
    if (!whole || port < 1 || port > 65535) return std::nullopt;
    return port;
}

// "host", "host:9100", "[::1]:9100"
std::optional<PrinterChoice> tcp_of(std::string_view address) {
    std::string_view port;
    if (address.starts_with('[')) {
        const auto end = address.find(']');
        if (end == address.npos) return std::nullopt;
        port = address.substr(end + 1);
        address = address.substr(1, end - 1);
        if (!port.empty() && port.front() != ':') return std::nullopt;
        if (!port.empty()) port.remove_prefix(1);
    } else if (const auto colon = address.rfind(':'); colon != address.npos) {
        port = address.substr(colon + 1);
        address = address.substr(0, colon);
        if (port.empty()) return std::nullopt;
    }
    const auto number = port.empty() ? std::optional(escpos_port) : port_of(port);
    if (address.empty() || !number) return std::nullopt;
    return PrinterChoice{PrinterKind::tcp, std::string(address), *number};
}

} // namespace

std::string text_of(const PrinterChoice& choice) {
    switch (choice.kind) {
    case PrinterKind::none: return "none";
    case PrinterKind::usb: return "usb:" + choice.address;
    case PrinterKind::cups: return "cups:" + choice.address;
    case PrinterKind::folder: return "folder:" + choice.address;
    case PrinterKind::tcp: break;
    }
    const bool ipv6 = choice.address.find(':') != std::string::npos;
    return "tcp:" + (ipv6 ? "[" + choice.address + "]" : choice.address) + ":" +
        std::to_string(choice.port);
}

std::optional<PrinterChoice> parse_printer(std::string_view text) {
    if (text == "none") return PrinterChoice{};
    const auto colon = text.find(':');
    if (colon == text.npos) return std::nullopt;
    const std::string_view kind = text.substr(0, colon);
    const std::string address(text.substr(colon + 1));
    if (kind == "tcp") return tcp_of(address);
    if (kind == "folder") return PrinterChoice{PrinterKind::folder, address};
    if (address.empty()) return std::nullopt;
    if (kind == "usb") return PrinterChoice{PrinterKind::usb, address};
    if (kind == "cups") return PrinterChoice{PrinterKind::cups, address};
    return std::nullopt;
}

} // namespace foyer::printing
