// All checks of the house over one checkout. Run by tests/tidy and by build/<preset>/bin/tidy.
#pragma once

#include <string>

#include "base/result.h"
#include "tools/tidy/tree.h"

namespace foyer::tidy {

// Error: the checkout or the tables of src/README.md could not be read.
Result<Findings> check_checkout(const std::string& root);

}  // namespace foyer::tidy
