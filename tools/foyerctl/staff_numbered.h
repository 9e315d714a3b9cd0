// Finds the member of staff that somebody named on the command line.
#pragma once

#include <string>

#include "base/ids.h"
#include "base/result.h"
#include "database/database.h"

namespace foyer::foyerctl {

// By staff number, retired or not. Error{not_found}: there is none.
Result<StaffId> staff_numbered(database::Reader& reader, const std::string& number);

} // namespace foyer::foyerctl
