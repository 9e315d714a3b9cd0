// Calls and words that have no place here, each with what to use instead.
#pragma once

#include "tools/tidy/tree.h"

namespace foyer::tidy {

Findings check_calls(const Tree& tree);
// Notes to self that belong into an issue, in any text file.
Findings check_leftovers(const Tree& tree);
// Names of files and folders that say nothing.
Findings check_names(const Tree& tree);

}  // namespace foyer::tidy
