#include "base/bytes.h"

namespace foyer {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";
constexpr std::string_view base64_digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

int hex_value(char digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
    return -1;
}

int base64_value(char digit) {
    const auto at = base64_digits.find(digit);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

// The six-bit values of one group of four digits; nullopt when one of them is no digit.
std::optional<std::uint32_t> group_value(std::string_view group) {
    std::uint32_t value = 0;
    for (const char digit : group) {
        const int six = base64_value(digit);
        if (six < 0) return std::nullopt;
        value = value << 6 | static_cast<std::uint32_t>(six);
    }
    return value;
}

}  // namespace

std::string to_hex(ByteView bytes) {
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const std::uint8_t byte : bytes) {
        text += hex_digits[byte >> 4];
        text += hex_digits[byte & 15];
    }
    return text;
}

std::optional<Bytes> from_hex(std::string_view text) {
    if (text.size() % 2 != 0) return std::nullopt;
    Bytes bytes;
    bytes.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = hex_value(text[i]);
        const int low = hex_value(text[i + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        bytes.push_back(static_cast<std::uint8_t>(high * 16 + low));
    }
    return bytes;
}

std::string to_base64(ByteView bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t left = bytes.size() - i;
        std::uint32_t group = static_cast<std::uint32_t>(bytes[i]) << 16;
        if (left > 1) group |= static_cast<std::uint32_t>(bytes[i + 1]) << 8;
        if (left > 2) group |= bytes[i + 2];
        text += base64_digits[group >> 18];
        text += base64_digits[group >> 12 & 63];
        text += left > 1 ? base64_digits[group >> 6 & 63] : '=';
        text += left > 2 ? base64_digits[group & 63] : '=';
    }
    return text;
}

std::optional<Bytes> from_base64(std::string_view text) {
    if (text.size() % 4 != 0) return std::nullopt;
    Bytes bytes;
    bytes.reserve(text.size() / 4 * 3);
    for (std::size_t i = 0; i < text.size(); i += 4) {
        std::string group(text.substr(i, 4));
        std::size_t padding = 0;
        if (i + 4 == text.size()) {
            for (; padding < 2 && group[3 - padding] == '='; ++padding) group[3 - padding] = 'A';
        }
        const auto value = group_value(group);
        if (!value) return std::nullopt;
        // Bits behind the last byte must be zero, or two texts would mean the same bytes.
        if ((*value & ((1U << (8 * padding)) - 1)) != 0) return std::nullopt;
        bytes.push_back(static_cast<std::uint8_t>(*value >> 16));
        if (padding < 2) bytes.push_back(static_cast<std::uint8_t>(*value >> 8));
        if (padding < 1) bytes.push_back(static_cast<std::uint8_t>(*value));
    }
    return bytes;
}

}  // namespace foyer
