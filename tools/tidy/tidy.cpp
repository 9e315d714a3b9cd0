#include "tools/tidy/tidy.h"

#include "tools/tidy/documents.h"
#include "tools/tidy/include_table.h"
#include "tools/tidy/lengths.h"
#include "tools/tidy/words.h"

namespace foyer::tidy {

Result<Findings> check_checkout(const std::string& root) {
    TRY(const auto tree, read_tree(root));
    const auto* page = tree.find("src/README.md");
    if (page == nullptr) return fail(ErrorCode::not_found, "src/README.md is not there");
    TRY(const auto table, parse_include_table(*page));
    auto findings = check_includes(tree, table);
    for (const auto check : {check_lengths, check_calls, check_leftovers, check_names,
                             check_headers, check_documents}) {
        const auto more = check(tree);
        findings.insert(findings.end(), more.begin(), more.end());
    }
    return findings;
}

}  // namespace foyer::tidy
