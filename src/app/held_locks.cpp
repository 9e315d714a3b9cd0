#include "app/held_locks.h"

#include <algorithm>

namespace foyer::app {

void HeldLocks::hold(StaffId staff, Time until, std::int64_t left_ms) {
    m_held[staff] = {until, m_steady.now() + left_ms};
}

std::int64_t HeldLocks::left_ms(StaffId staff, Time until) const {
    const auto found = m_held.find(staff);
    if (found == m_held.end() || found->second.until != until) return 0;
    return std::max<std::int64_t>(found->second.until_steady - m_steady.now(), 0);
}

} // namespace foyer::app
