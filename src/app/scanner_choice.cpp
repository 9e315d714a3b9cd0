#include "app/scanner_choice_port.h"

namespace foyer::app {

std::string text_of(const ScannerChoice& choice) {
    switch (choice.kind) {
    case ScannerKind::keyboard: break;
    case ScannerKind::evdev: return "evdev:" + choice.device;
    case ScannerKind::serial: return "serial:" + choice.device;
    }
    return "keyboard";
}

std::optional<ScannerChoice> parse_scanner(std::string_view text) {
    if (text == "keyboard") return ScannerChoice{};
    const auto colon = text.find(':');
    if (colon == text.npos || colon + 1 == text.size()) return std::nullopt;
    const std::string_view kind = text.substr(0, colon);
    const std::string device(text.substr(colon + 1));
    if (kind == "evdev") return ScannerChoice{ScannerKind::evdev, device};
    if (kind == "serial" && device.starts_with('/'))
        return ScannerChoice{ScannerKind::serial, device};
    return std::nullopt;
}

} // namespace foyer::app
