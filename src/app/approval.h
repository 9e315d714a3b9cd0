// An order that somebody else has to allow: their PIN first, counted and locked like a sign-in;
// then the order, with who allowed it in the very entries that it writes. Their hash covers both,
// so an approval cannot be moved to another amount.
#pragma once

#include "app/door.h"
#include "app/held_locks.h"
#include "base/secret.h"

namespace foyer::app {

struct Approval {
    StaffId staff;
    Secret pin;
    OpId op; // of this try; a new one for each PIN typed
};

// Worker's thread. A wrong PIN is a refusal by rule "4.0-pin"; nothing of the order is written.
Outcome
submit_approved(Store& store, HeldLocks& held, const Order& order, const Approval& approval);

} // namespace foyer::app
