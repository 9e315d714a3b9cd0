// Takes comments and literals out of C++ text, so that what is left can be searched.
#pragma once

#include <string>
#include <string_view>

namespace foyer::tidy {

// Same length and same lines: what stood in a comment or between quotes is spaces.
std::string blanked(std::string_view text);

}  // namespace foyer::tidy
