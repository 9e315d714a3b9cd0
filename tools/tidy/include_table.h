// Who may include whom. The tables are read from src/README.md, so that people and the check
// follow the same page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "tools/tidy/tree.h"

namespace foyer::tidy {

// The first row with a pattern that fits a file decides for it.
struct IncludeRow {
    std::vector<std::string> files;    // patterns: "src/desk/*/*_table.*"
    std::vector<std::string> allowed;  // patterns, "own *_entry.h", "own rules", "anything"
    std::string as_written;            // the second column, for the sentence
};

// A header from outside and the files that may include it.
struct OutsideRow {
    std::vector<std::string> headers;
    std::vector<std::string> files;
    std::string as_written;
};

struct IncludeTable {
    std::vector<IncludeRow> rows;
    std::vector<OutsideRow> outside;
};

// Finds the two tables by their first column's title: "files" and "header".
Result<IncludeTable> parse_include_table(const File& page);

Findings check_includes(const Tree& tree, const IncludeTable& table);

}  // namespace foyer::tidy
