// Which printer a desk uses, as foyer.toml and the settings write it: "tcp:192.168.1.50:9100",
// "usb:/dev/usb/lp0", "cups:Office", "folder:/path" ("folder:" alone: the store's outbox), "none".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace foyer::printing {

enum class PrinterKind : std::uint8_t { none, tcp, usb, cups, folder };

constexpr int escpos_port = 9100;

struct PrinterChoice {
    PrinterKind kind = PrinterKind::none;
    std::string address;    // host, device, queue or folder
    int port = escpos_port; // tcp

    friend bool operator==(const PrinterChoice&, const PrinterChoice&) = default;
};

std::string text_of(const PrinterChoice& choice);
// nullopt: not written like that. A host without a port is asked on 9100.
std::optional<PrinterChoice> parse_printer(std::string_view text);

} // namespace foyer::printing
