// Documents: one title each, links that lead somewhere. Headers: included by someone, once.
#pragma once

#include "tools/tidy/tree.h"

namespace foyer::tidy {

Findings check_documents(const Tree& tree);
Findings check_headers(const Tree& tree);

}  // namespace foyer::tidy
