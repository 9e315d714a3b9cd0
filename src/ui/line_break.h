// Where a text may be broken into lines: Unicode's line breaking with the counter's own rules on
// top. A line never starts with ，。、；：？！）》”％ and never ends with （《“¥; a number stays with
// its unit; case numbers, amounts and phone numbers are never broken.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace foyer::ui {

struct TextLine {
    std::size_t begin = 0;  // bytes; spaces at the end of a line are left out
    std::size_t end = 0;
    float width = 0;

    friend bool operator==(const TextLine&, const TextLine&) = default;
};

// The width of one character, in the unit of the line's width.
using Advance = std::function<float(char32_t)>;

// Byte positions before which a line may begin, ascending, without 0 and the end.
std::vector<std::size_t> break_places(std::string_view utf8);
// At least one line; line feeds break always. What is wider than a line by itself is cut anywhere.
std::vector<TextLine> break_lines(std::string_view utf8, float width, const Advance& advance);

}  // namespace foyer::ui
