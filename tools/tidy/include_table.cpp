#include "tools/tidy/include_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace foyer::tidy {

namespace {

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t`");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t`") - first + 1));
}

std::vector<std::string> parted(std::string_view text, char by) {
    std::vector<std::string> parts;
    while (true) {
        const auto end = text.find(by);
        if (auto part = trimmed(text.substr(0, end)); !part.empty()) parts.push_back(part);
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::string plain(std::string text) {
    std::erase(text, '`');
    return text;
}

std::string_view folder_of(std::string_view path) { return path.substr(0, path.rfind('/') + 1); }

const IncludeRow* row_of(const IncludeTable& table, std::string_view path) {
    const auto found = std::ranges::find_if(table.rows, [&](const IncludeRow& row) {
        return std::ranges::any_of(row.files, [&](const auto& files) { return fits(files, path); });
    });
    return found == table.rows.end() ? nullptr : &*found;
}

// Rules are the headers of a feature that no row of another part claims.
bool is_desk_rules(const IncludeTable& table, std::string_view path) {
    return fits("src/desk/*/*.h", path) &&
           row_of(table, path) == row_of(table, "src/desk/a_feature/a_feature.h");
}

bool allows(const IncludeTable& table, std::string_view word, const File& file,
            std::string_view target) {
    const auto own = folder_of(file.path);
    if (word == "anything") return true;
    if (word == "desk rules") return is_desk_rules(table, target);
    if (word == "own rules") return is_desk_rules(table, target) && folder_of(target) == own;
    if (word.starts_with("own ")) return fits(std::string(own) + trimmed(word.substr(4)), target);
    return fits(word, target);
}

struct Include {
    std::string name;
    bool quoted = false;
};

std::optional<Include> include_on(const File& file, std::size_t line) {
    if (!trimmed(file.code[line]).starts_with("#include")) return std::nullopt;
    const std::string_view text = file.lines[line];
    const auto open = text.find_first_of("\"<");
    if (open == std::string_view::npos) return std::nullopt;
    const auto close = text.find_first_of("\">", open + 1);
    if (close == std::string_view::npos) return std::nullopt;
    return Include{std::string(text.substr(open + 1, close - open - 1)), text[open] == '"'};
}

// The file of ours that an include names, or empty.
std::string target_of(const Tree& tree, const File& file, const std::string& name) {
    for (const auto& path :
         {"src/" + name, name, std::string(folder_of(file.path)) + name}) {
        if (tree.paths.contains(path)) return path;
    }
    return {};
}

void check_ours(const IncludeTable& table, const File& file, std::size_t line,
                const std::string& target, Findings& findings) {
    const auto* row = row_of(table, file.path);
    if (row == nullptr) {
        findings.push_back({file.path, line, "stands in no row of the table in src/README.md."});
        return;
    }
    const bool own = row_of(table, target) == row && folder_of(target) == folder_of(file.path);
    const auto may = [&](const auto& word) { return allows(table, word, file, target); };
    if (own || std::ranges::any_of(row->allowed, may)) return;
    findings.push_back(
        {file.path, line,
         fmt::format("includes {}. It may include only: {} (src/README.md). Pass a value in, or "
                     "move what is shared to a lower folder.",
                     target, row->as_written)});
}

void check_outside(const IncludeTable& table, const File& file, std::size_t line,
                   const std::string& name, Findings& findings) {
    for (const auto& row : table.outside) {
        const auto names = [&](const auto& header) { return fits(header, name); };
        const auto holds = [&](const auto& files) { return fits(files, file.path); };
        if (std::ranges::none_of(row.headers, names)) continue;
        if (std::ranges::any_of(row.files, holds)) return;
        findings.push_back({file.path, line,
                            fmt::format("includes <{}>, which only these may: {} (src/README.md). "
                                        "Use what they offer.",
                                        name, row.as_written)});
        return;
    }
}

}  // namespace

Result<IncludeTable> parse_include_table(const File& page) {
    IncludeTable table;
    std::string title;
    for (const auto& line : page.lines) {
        const auto cells = parted(line, '|');
        if (!line.starts_with('|') || cells.size() < 2) {
            title.clear();
        } else if (title.empty()) {
            title = cells[0];
        } else if (cells[0].starts_with("---")) {
            continue;
        } else if (title == "files") {
            table.rows.push_back({parted(cells[0], ','), parted(cells[1], ','), plain(cells[1])});
        } else if (title == "header") {
            table.outside.push_back(
                {parted(cells[0], ','), parted(cells[1], ','), plain(cells[1])});
        }
    }
    if (table.rows.empty() || table.outside.empty()) {
        return fail(ErrorCode::not_found,
                    fmt::format("{} has lost its table of files or of headers", page.path));
    }
    return table;
}

Findings check_includes(const Tree& tree, const IncludeTable& table) {
    Findings findings;
    for (const auto& file : tree.files) {
        for (std::size_t line = 0; line < file.code.size(); ++line) {
            const auto include = include_on(file, line);
            if (!include) continue;
            const auto target = include->quoted ? target_of(tree, file, include->name) : "";
            if (!target.empty()) {
                check_ours(table, file, line + 1, target, findings);
            } else {
                check_outside(table, file, line + 1, include->name, findings);
            }
        }
    }
    return findings;
}

}  // namespace foyer::tidy
