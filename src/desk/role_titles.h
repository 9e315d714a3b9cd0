// What the roles of rules 4.0 are called on screens, in the log and on paper.
#pragma once

#include "desk/roles.h"

namespace foyer::desk {

// The key of its translation; valid for ever.
const char* title_of(Role role);

}  // namespace foyer::desk
