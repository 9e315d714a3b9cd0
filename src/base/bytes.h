// Byte strings, hexadecimal and base64 (RFC 4648, with padding).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace foyer {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;
using Hash = std::array<std::uint8_t, 32>;

inline ByteView as_bytes(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
inline std::string_view as_text(ByteView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string to_hex(ByteView bytes);
std::string to_base64(ByteView bytes);
// nullopt when the text is not wholly of that form.
std::optional<Bytes> from_hex(std::string_view text);
std::optional<Bytes> from_base64(std::string_view text);

}  // namespace foyer
