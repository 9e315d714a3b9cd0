// What a scanner read, before anybody asks what it means: wedge, device or serial line alike. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace foyer {

// Longer codes are none of a shop's. Design reliability §3.14.
constexpr std::size_t scan_bytes_max = 128;

enum class ScanFault : std::uint8_t {
    none,
    control_characters, // such codes press keys: Esc, Ctrl+V, F10
    too_long,
    broken_off, // no ending came
    not_text    // letters got lost on their way, or are no UTF-8
};

struct ScanReading {
    std::string text; // empty when there is a fault: a refused code goes nowhere
    ScanFault fault = ScanFault::none;

    friend bool operator==(const ScanReading&, const ScanReading&) = default;
};

// `sent`: what came, without the ending.
ScanReading read_code(std::string sent);

} // namespace foyer
