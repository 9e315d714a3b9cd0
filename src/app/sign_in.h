// Signing in: the attempt is in the journal before the PIN is looked at, so that pulling the plug
// gives no guess back; then the slow check; then what came of it.
#pragma once

#include "app/door.h"
#include "app/held_locks.h"
#include "base/secret.h"
#include "desk/staff/staff.h"

namespace foyer::app {

struct SignInWish {
    OpId op;
    StaffId staff;
    Secret pin;
    staff::PinUse use = staff::PinUse::sign_in;
};

// Worker's thread; takes about a tenth of a second. Recorded ends with the kind
// "staff.signed_in/1" (or "staff.pin_confirmed/1", by use) or "staff.pin_refused/1".
// A lock that this try brings about goes into `held`, and one that is held there refuses the next.
Outcome sign_in(Store& store, HeldLocks& held, const SignInWish& wish);

} // namespace foyer::app
