// Pinyin of Chinese text for search: 鲜牛奶 is found by "xianniunai" and by its initials "xnn".
// What reads in several ways is found by each: 重庆 by "chongqing" and "zhongqing". Letters are a
// to z without tones, ü is v: 女 "nv". Characters that have no reading (kana, signs) count as
// absent.
//
// Pure and without state, from any thread. The readings are Unicode's, those in use today; old
// ones only for characters that no dictionary of today has.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/pinyin_table.h"

namespace foyer {

// The readings of a character, each once, the customary one first.
std::span<const pinyin::Syllable> pinyin_readings(char32_t character);

// For an index: each different start of the spellings, of 1 to `longest` letters, and each
// different piece of 1 to `longest` of the initials. Only the first six characters of several
// readings count with all of them in a spelling: texts made of nothing else stay small.
std::vector<std::string> pinyin_starts(std::u32string_view chinese, std::size_t longest);
std::vector<std::string> pinyin_initials(std::u32string_view chinese, std::size_t longest);

// What that index finds, by reading.
bool pinyin_starts_with(std::u32string_view chinese, std::string_view letters);
bool pinyin_initials_have(std::u32string_view chinese, std::string_view letters);

} // namespace foyer
