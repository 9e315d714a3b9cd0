// Pinyin of Chinese text for search: 鲜牛奶 -> "xianniunai" and the initials "xnn".
#pragma once

#include <string>
#include <string_view>

namespace foyer {

// Lower-case syllable without tone ("xian"); empty for a character that has none.
std::string_view pinyin_syllable(char32_t code_point);
// First letters of the syllables; Latin letters and digits stay, everything else is dropped.
std::string pinyin_initials(std::string_view utf8);
std::string pinyin_letters(std::string_view utf8);
// Loads the rules now (about 100 ms) instead of at the first Chinese character: for idle moments.
void load_pinyin();

}  // namespace foyer
