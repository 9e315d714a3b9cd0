// The demo store that benches run on: made once for each size and kept, because a large one takes
// minutes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "database/database.h"
#include "desk/complaints/complaint_state.h"
#include "tools/bench/benches.h"

namespace foyer::bench {

// The folder of the store with about so many entries. The kept one is never written to: a bench
// that writes takes a copy.
Result<std::string> large_store(const Conditions& conditions, std::int64_t entries);
// In the scratch folder; goes with it.
Result<std::string>
copy_of_store(const Conditions& conditions, const std::string& folder, const std::string& name);

// Cases spread evenly over the store, oldest first.
Result<std::vector<complaints::State>> sample_cases(database::Reader& reader, int count);

} // namespace foyer::bench
