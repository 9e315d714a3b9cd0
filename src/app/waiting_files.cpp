#include "app/waiting_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "base/bytes.h"
#include "desk/receipts/file_reading.h"

namespace foyer::app {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view why_ending = ".why.txt";
constexpr std::size_t beginning_bytes = 64 << 10;
constexpr std::size_t columns_most = 200;

std::vector<fs::path> refused_files(const std::string& inbox) {
    std::vector<fs::path> files;
    std::error_code none;
    for (const auto& one : fs::directory_iterator(inbox, none)) {
        const std::string path = one.path().string();
        if (!path.ends_with(why_ending)) continue;
        const fs::path file = path.substr(0, path.size() - why_ending.size());
        if (fs::is_regular_file(file, none)) files.push_back(file);
    }
    std::ranges::sort(files);
    return files;
}

Bytes beginning_of(const fs::path& path) {
    Bytes beginning(beginning_bytes);
    std::ifstream file(path, std::ios::binary);
    file.read(
        reinterpret_cast<char*>(beginning.data()),
        static_cast<std::streamsize>(beginning.size()));
    beginning.resize(static_cast<std::size_t>(file.gcount()));
    return beginning;
}

} // namespace

std::vector<receipts::columns::WaitingFile> waiting_files(const std::string& inbox) {
    std::vector<receipts::columns::WaitingFile> waiting;
    for (const fs::path& path : refused_files(inbox)) {
        auto look = receipts::look_at_beginning(beginning_of(path));
        if (look.form != receipts::Form::csv || look.heading.empty()) continue;
        if (look.heading.size() > columns_most) look.heading.resize(columns_most);
        waiting.push_back(
            {path.filename().string(), std::move(look.heading), std::move(look.first_row)});
    }
    return waiting;
}

std::int64_t count_waiting(const std::string& inbox) {
    return static_cast<std::int64_t>(waiting_files(inbox).size());
}

} // namespace foyer::app
