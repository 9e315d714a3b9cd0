// The questions that the list of returns asks, for the test of their plans.
#pragma once

#include <string_view>
#include <vector>

namespace foyer::returns {

std::vector<std::string_view> return_list_questions();

} // namespace foyer::returns
