// No function off the screen, no file that needs a map, no line that needs scrolling.
#pragma once

#include <string>
#include <vector>

#include "tools/tidy/tree.h"

namespace foyer::tidy {

inline constexpr std::size_t function_lines_max = 60;
inline constexpr std::size_t file_lines_max = 400;
inline constexpr std::size_t line_columns_max = 100;

struct Function {
    std::size_t first_line = 0;  // from 1, where its head begins
    std::size_t last_line = 0;   // of its closing brace
};

// The outermost functions of a C++ file, found by their braces; tests count as functions.
std::vector<Function> functions_of(const File& file);

Findings check_lengths(const Tree& tree);

}  // namespace foyer::tidy
