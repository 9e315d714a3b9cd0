#include "tools/foyerctl/file_findings.h"

#include <fmt/core.h>

#include "desk/complaints/complaints_table.h"
#include "desk/receipts/file_rows.h"
#include "journal/attachments.h"
#include "journal/reference_files.h"
#include "tools/foyerctl/verbs.h"

namespace foyer::foyerctl {
namespace {

Finding finding_of(const char* subject, std::size_t all, std::size_t missing) {
    if (missing == 0) return {subject, true, fmt::format("all {} files are there", all)};
    return {
        subject, false,
        fmt::format(
            "{} of {} files are missing; a restored backup brings back what it holds", missing,
            all)};
}

} // namespace

Finding attachments_finding(Context& context) {
    constexpr auto subject = "attachments";
    const auto reader = reader_of(context);
    if (!reader) return {subject, false, reader.error().what};
    const auto files = complaints::files_of_cases(**reader);
    if (!files) return {subject, false, files.error().what};
    std::size_t missing = 0;
    for (const auto& one : *files)
        if (!journal::has_attachment(context.files().attachments(), one.key, one.hash)) ++missing;
    return finding_of(subject, files->size(), missing);
}

Finding receipts_finding(Context& context) {
    constexpr auto subject = "receipts";
    const auto reader = reader_of(context);
    if (!reader) return {subject, false, reader.error().what};
    const auto files = receipts::all_files(**reader);
    if (!files) return {subject, false, files.error().what};
    const journal::ReferenceFiles kept(context.files().receipts());
    std::size_t missing = 0;
    for (const auto& one : *files)
        if (!kept.has(one.file.sha256)) ++missing;
    return finding_of(subject, files->size(), missing);
}

} // namespace foyer::foyerctl
