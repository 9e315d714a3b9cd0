// The table of the counter log: derived from all entries, filled in the transaction of each.
// Answers windows by key and kept counts, so that a page costs the same at a hundred entries and
// at a million.
#pragma once

#include <string_view>
#include <vector>

#include "database/database.h"
#include "desk/counter_log/log_view.h"

namespace foyer::counter_log {

const std::vector<std::string_view>& schema();
const std::vector<std::string_view>& tables();

// Called once for every entry, in any order.
Done project(database::Writer& writer, const LoggedEntry& entry);

// All that were projected.
Result<std::int64_t> logged_entries(database::Reader& reader);
Result<LogPage> page(database::Reader& reader, const LogQuestion& question);
// The whole of one entry; nullopt: not here.
Result<std::optional<LogRow>> row(database::Reader& reader, const EntryKey& key);

}  // namespace foyer::counter_log
