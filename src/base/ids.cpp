#include "base/ids.h"

#include <algorithm>
#include <span>

namespace foyer {

std::array<std::uint8_t, 16> make_uuid(Time now, Random& random) {
    std::array<std::uint8_t, 16> bytes{};
    random.fill(std::span(bytes).subspan(6));
    const auto ms = static_cast<std::uint64_t>(std::max<std::int64_t>(now.ms, 0));
    for (std::size_t i = 0; i < 6; ++i) {
        bytes[i] = static_cast<std::uint8_t>(ms >> (8 * (5 - i)));
    }
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0F) | 0x70);
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3F) | 0x80);
    return bytes;
}

std::string uuid_text(const std::array<std::uint8_t, 16>& bytes) { return to_hex(bytes); }

std::optional<std::array<std::uint8_t, 16>> parse_uuid(std::string_view text) {
    std::string digits(text);
    if (text.size() == 36) {
        for (const std::size_t dash : {23, 18, 13, 8}) {
            if (digits[dash] != '-') return std::nullopt;
            digits.erase(dash, 1);
        }
    }
    if (digits.size() != 32) return std::nullopt;
    const auto read = from_hex(digits);
    if (!read) return std::nullopt;
    std::array<std::uint8_t, 16> bytes{};
    std::ranges::copy(*read, bytes.begin());
    return bytes;
}

}  // namespace foyer
