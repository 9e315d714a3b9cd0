#include "tools/tidy/tree.h"

#include <fmt/format.h>
#include <fnmatch.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tools/tidy/blank.h"

namespace foyer::tidy {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 5> folders{"src", "platform", "tools", "tests", "assets"};

bool is_text(std::string_view path) {
    constexpr std::array<std::string_view, 8> endings{".h",  ".cpp",  ".cmake", ".md",
                                                      ".po", ".toml", ".tour",  ".txt"};
    const auto name = path.substr(path.rfind('/') + 1);
    return name.find('.') == std::string_view::npos ||
           std::ranges::any_of(endings, [&](auto ending) { return name.ends_with(ending); });
}

std::vector<std::string> split_lines(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        lines.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return lines;
}

Done read_into(Tree& tree, const fs::path& root, const fs::path& path) {
    const auto name = path.lexically_relative(root).generic_string();
    tree.paths.insert(name);
    if (!is_text(name)) return {};
    std::ifstream in(path, std::ios::binary);
    if (!in) return fail(ErrorCode::storage, fmt::format("read {}: cannot open", name));
    const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    tree.files.push_back(file_of(name, text));
    return {};
}

Done read_folder(Tree& tree, const fs::path& root, const fs::path& folder) {
    std::error_code error;
    for (const auto& entry : fs::recursive_directory_iterator(folder, error)) {
        if (entry.is_regular_file(error)) CHECK_OK(read_into(tree, root, entry.path()));
    }
    return {};
}

}  // namespace

const File* Tree::find(std::string_view path) const {
    const auto found = std::ranges::find(files, path, &File::path);
    return found == files.end() ? nullptr : &*found;
}

std::string text_of(const Finding& finding) {
    return fmt::format("{}:{}: {}", finding.path, finding.line, finding.sentence);
}

Result<Tree> read_tree(const std::string& root) {
    Tree tree;
    std::error_code error;
    if (!fs::exists(fs::path(root) / "CMakeLists.txt", error)) {
        return fail(ErrorCode::not_found, fmt::format("{} is not the root of a checkout", root));
    }
    for (const auto& entry : fs::directory_iterator(root, error)) {
        if (entry.is_regular_file(error)) CHECK_OK(read_into(tree, root, entry.path()));
    }
    for (const auto folder : folders) CHECK_OK(read_folder(tree, root, fs::path(root) / folder));
    std::ranges::sort(tree.files, {}, &File::path);
    return tree;
}

File file_of(std::string path, std::string_view text) {
    File file{std::move(path), split_lines(text), {}};
    if (is_cpp(file.path)) file.code = split_lines(blanked(text));
    return file;
}

bool fits(std::string_view pattern, std::string_view path) {
    if (pattern.ends_with('/')) return path.starts_with(pattern);
    const std::string text(pattern);
    return fnmatch(text.c_str(), std::string(path).c_str(), FNM_PATHNAME) == 0;
}

bool is_cpp(std::string_view path) { return path.ends_with(".cpp") || is_header(path); }

bool is_header(std::string_view path) { return path.ends_with(".h"); }

bool is_document(std::string_view path) { return path.ends_with(".md"); }

}  // namespace foyer::tidy
