// Which scanner a desk uses, as foyer.toml and the settings write it: "keyboard" (it types; always
// heard besides the chosen one), "evdev:NAME" or "evdev:/dev/input/by-id/..." (its keys are taken
// for Foyer alone), "serial:/dev/ttyACM0".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace foyer::app {

enum class ScannerKind : std::uint8_t { keyboard, evdev, serial };

struct ScannerChoice {
    ScannerKind kind = ScannerKind::keyboard;
    std::string device; // evdev: the device's own name, or a path; serial: a path

    friend bool operator==(const ScannerChoice&, const ScannerChoice&) = default;
};

std::string text_of(const ScannerChoice& choice);
// nullopt: not written like that.
std::optional<ScannerChoice> parse_scanner(std::string_view text);

} // namespace foyer::app
