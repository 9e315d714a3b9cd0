// Looks for bytes in every file below a folder: what must not be readable on a stolen disk.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace foyer::test {

std::vector<std::string> files_containing(const std::string& folder, std::string_view bytes);

}  // namespace foyer::test
