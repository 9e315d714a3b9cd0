// Reading UTF-8 one character after the other, without copying it.
#pragma once

#include <string_view>

namespace foyer::ui {

// Decodes the first character of a text that is not empty and moves on behind it. Bytes that are no
// UTF-8 read as U+FFFD, one by one.
inline char32_t next_character(std::string_view& utf8) {
    constexpr char32_t bad = 0xFFFD;
    const auto byte = [&](std::size_t i) {
        return i < utf8.size() ? static_cast<unsigned char>(utf8[i]) : 0U;
    };
    const unsigned first = byte(0);
    if (first < 0x80) {
        utf8.remove_prefix(1);
        return first;
    }
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    char32_t character = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80 || first < 0xC2 || first > 0xF4) {
            utf8.remove_prefix(1);
            return bad;
        }
        character = (character << 6) | (byte(i) & 0x3F);
    }
    utf8.remove_prefix(length);
    return character > 0x10FFFF ? bad : character;
}

}  // namespace foyer::ui
