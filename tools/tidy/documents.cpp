#include "tools/tidy/documents.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>

namespace foyer::tidy {

namespace {

std::string resolved(const std::string& document, std::string_view link) {
    const auto folder = std::filesystem::path(document).parent_path();
    auto path = (folder / link).lexically_normal().generic_string();
    if (path.ends_with('/')) path.pop_back();
    return path;
}

bool leads_somewhere(const Tree& tree, const std::string& path) {
    if (path == "." || tree.paths.contains(path)) return true;
    const auto next = tree.paths.lower_bound(path + "/");
    return next != tree.paths.end() && next->starts_with(path + "/");
}

void check_links(const Tree& tree, const File& file, std::size_t line, Findings& findings) {
    const std::string_view text = file.lines[line];
    for (auto at = text.find("]("); at != text.npos; at = text.find("](", at + 1)) {
        auto link = text.substr(at + 2, text.find(')', at) - at - 2);
        link = link.substr(0, link.find('#'));
        if (link.empty() || link.find(':') != link.npos) continue;
        if (leads_somewhere(tree, resolved(file.path, link))) continue;
        findings.push_back(
            {file.path, line + 1, fmt::format("links to {}, which is not there.", link)});
    }
}

void check_document(const Tree& tree, const File& file, Findings& findings) {
    std::size_t titles = 0;
    bool in_code = false;
    for (std::size_t line = 0; line < file.lines.size(); ++line) {
        if (file.lines[line].starts_with("```")) in_code = !in_code;
        if (in_code) continue;
        if (file.lines[line].starts_with("# ")) ++titles;
        check_links(tree, file, line, findings);
    }
    if (titles != 1) {
        findings.push_back({file.path, 0, fmt::format("has {} titles; one is right.", titles)});
    }
}

// "base/result.h" stands for src/base/result.h and for any other path that ends so.
bool is_included(const std::set<std::string>& included, const std::string& path) {
    std::string_view rest = path;
    while (true) {
        if (included.contains(std::string(rest))) return true;
        const auto slash = rest.find('/');
        if (slash == std::string_view::npos) return false;
        rest.remove_prefix(slash + 1);
    }
}

std::set<std::string> included_names(const Tree& tree) {
    std::set<std::string> names;
    for (const auto& file : tree.files) {
        for (std::size_t line = 0; line < file.code.size(); ++line) {
            const std::string_view text = file.lines[line];
            if (!file.code[line].starts_with("#include")) continue;
            const auto open = text.find('"');
            if (open == text.npos) continue;
            names.emplace(text.substr(open + 1, text.find('"', open + 1) - open - 1));
        }
    }
    return names;
}

}  // namespace

Findings check_documents(const Tree& tree) {
    Findings findings;
    for (const auto& file : tree.files) {
        if (is_document(file.path)) check_document(tree, file, findings);
    }
    return findings;
}

Findings check_headers(const Tree& tree) {
    Findings findings;
    const auto included = included_names(tree);
    for (const auto& file : tree.files) {
        if (!is_header(file.path)) continue;
        if (!is_included(included, file.path)) {
            findings.push_back({file.path, 0, "is included by nobody. Use it or remove it."});
        }
        if (std::ranges::find(file.code, "#pragma once") == file.code.end()) {
            findings.push_back({file.path, 1, "lacks #pragma once."});
        }
    }
    return findings;
}

}  // namespace foyer::tidy
