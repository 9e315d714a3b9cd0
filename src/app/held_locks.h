// Locks of PINs by a clock that nobody can set. The fold of the journal goes by the time of day: a
// clock set forward (by a false time server, say) would end a lock at once. As long as this program
// runs, a lock also lasts its length by the steady clock; after a restart only the fold is left.
// Worker's thread.
#pragma once

#include <cstdint>
#include <map>

#include "base/clock.h"
#include "base/ids.h"

namespace foyer::app {

class HeldLocks {
public:
    // Time that runs on and is never set; must live longer.
    explicit HeldLocks(const Clock& steady) : m_steady(steady) {}

    // The lock of this person that ends at `until` by the time of day lasts `left_ms` from now on.
    void hold(StaffId staff, Time until, std::int64_t left_ms);
    // What is left of that lock; 0: nothing, or it is another lock by now (a new PIN was given).
    std::int64_t left_ms(StaffId staff, Time until) const;

private:
    struct Held {
        Time until;        // by the time of day: names the lock
        Time until_steady; // by the steady clock
    };
    const Clock& m_steady;
    std::map<StaffId, Held> m_held;
};

} // namespace foyer::app
