#include "tests/support/file_search.h"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace foyer::test {

std::vector<std::string> files_containing(const std::string& folder, std::string_view bytes) {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream in(entry.path(), std::ios::binary);
        const std::string all{std::istreambuf_iterator<char>(in), {}};
        if (all.find(bytes) != std::string::npos) found.push_back(entry.path().string());
    }
    return found;
}

}  // namespace foyer::test
