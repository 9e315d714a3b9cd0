// Entries as they are kept beside what is folded from them, opened: a late one folds its subject
// again.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "database/database.h"
#include "desk/decision.h"

namespace foyer::returns {

struct KeptEntry {
    desk::Written written;
    desk::Stamp stamp;
};

database::Value id_or_null(const StaffId& id);
// Marked personal fields become their text, so that live tables and rebuilt ones are the same.
std::string opened_body(const nlohmann::json& body);

// kind, body, terminal, seq, hlc, at, actor, approver
KeptEntry kept_entry(SubjectId subject, const database::Row& row);

// Of the table "return_entry" or "return_batch_entry"; `owner` is the subject's row.
Done keep_entry(
    database::Writer& writer, std::string_view table, std::int64_t owner,
    const desk::Written& entry, const desk::Stamp& stamp);
Result<std::vector<KeptEntry>> kept_entries(
    database::Reader& reader, std::string_view table, SubjectId subject, std::int64_t owner);

} // namespace foyer::returns
