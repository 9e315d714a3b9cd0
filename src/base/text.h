// UTF-8 text as it comes from keyboards, scanners, files and other terminals.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace foyer {

bool is_utf8(std::string_view text);
// Valid UTF-8 without NUL, other control characters (line feed and tab stay) and without the marks
// that turn the direction of writing (U+202A-202E, U+2066-2069): what is stored is what one sees.
// Bytes that are no UTF-8 become U+FFFD.
std::string clean_text(std::string_view text);
std::string trimmed(std::string_view text);          // white space at both ends, U+3000 too
std::size_t character_count(std::string_view utf8);  // code points
// The first `count` characters; "…" is added when something was left out.
std::string first_characters(std::string_view utf8, std::size_t count);
std::vector<char32_t> code_points(std::string_view utf8);
std::string utf8_of(char32_t code_point);
std::string utf8_of(std::u32string_view code_points);
bool is_cjk(char32_t code_point);
// Full-width forms to half-width, Latin letters to lower case: the form in which text is searched.
std::string folded(std::string_view utf8);

}  // namespace foyer
