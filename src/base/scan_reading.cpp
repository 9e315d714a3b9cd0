#include "base/scan_reading.h"

#include <algorithm>

#include "base/text.h"

namespace foyer {
namespace {

bool is_control(char32_t letter) {
    return letter < 0x20 || (letter >= 0x7F && letter < 0xA0);
}

} // namespace

ScanReading read_code(std::string sent) {
    if (sent.size() > scan_bytes_max) return {"", ScanFault::too_long};
    if (!is_utf8(sent)) return {"", ScanFault::not_text};
    const auto letters = code_points(sent);
    if (std::ranges::any_of(letters, is_control)) return {"", ScanFault::control_characters};
    return {std::move(sent), ScanFault::none};
}

} // namespace foyer
