// The entries of returns and goods batches, kept for a late one to fold its subject again.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "database/database.h"
#include "desk/kept_entry_rows.h"

namespace foyer::returns {

// Of the table "return_entry" or "return_batch_entry"; `owner` is the subject's row.
Done keep_entry(
    database::Writer& writer, std::string_view table, std::int64_t owner,
    const desk::Written& entry, const desk::Stamp& stamp);
Result<std::vector<desk::KeptEntry>> kept_entries(
    database::Reader& reader, std::string_view table, SubjectId subject, std::int64_t owner);

} // namespace foyer::returns
