// Finds the case that somebody named on the command line.
#pragma once

#include <string>

#include "base/ids.h"
#include "base/result.h"
#include "database/database.h"

namespace foyer::foyerctl {

// By number (TS01-261122-A0007) or id. Error{not_found}: there is none.
Result<CaseId> case_named(database::Reader& reader, const std::string& words);

} // namespace foyer::foyerctl
