#include "base/file_text.h"

#include <array>
#include <fstream>

namespace foyer {

Result<std::string> text_of_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return fail(ErrorCode::not_found, "read " + path + ": no such file");
    std::string text;
    std::array<char, 64 * 1024> piece{};
    while (file.read(piece.data(), piece.size()) || file.gcount() > 0)
        text.append(piece.data(), static_cast<std::size_t>(file.gcount()));
    if (file.bad()) return fail(ErrorCode::storage, "read " + path + ": it cannot be read");
    return text;
}

} // namespace foyer
