// The readings of all Chinese characters, as the build makes them of Unicode's Unihan database
// (tools/pinyin_table). Ask pinyin.h; this is for its source and for the tool.
#pragma once

#include <cstdint>
#include <string_view>

namespace foyer::pinyin {

struct Syllable {
    std::uint8_t length = 0;
    char letters[7] = {};

    operator std::string_view() const { return {letters, length}; }
};
struct Set {
    std::uint16_t at = 0; // in `syllables`
    std::uint16_t count = 0;
};
struct Range {
    char32_t first = 0;
    char32_t end = 0;

    bool contains(char32_t c) const { return c >= first && c < end; }
};

constexpr Range common_range{0x3400, 0xA000};
constexpr Range compatible_range{0xF900, 0xFB00};
constexpr Range rare_range{0x20000, 0x323B0};

// By the character's place in its range: the number of its set.
extern const std::uint16_t common[];
extern const std::uint16_t compatible[];
extern const std::uint16_t rare[];
extern const Set sets[];
extern const Syllable syllables[];

} // namespace foyer::pinyin
