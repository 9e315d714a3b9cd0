#include "desk/staff/pin_lock.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace foyer::staff {
namespace {

struct Pace {
    std::size_t wrong_max;
    std::int64_t span_ms;
};
constexpr std::array<Pace, 2> paces = {{{20, 10 * minute_ms}, {280, tries_remembered_ms}}};

std::int64_t lock_span_ms(int lock_number) {
    std::int64_t span_ms = first_lock_ms;
    for (int i = 1; i < lock_number && span_ms < longest_lock_ms; ++i) span_ms *= 2;
    return std::min(span_ms, longest_lock_ms);
}

}  // namespace

PinLock after_try(PinLock lock, Time at) {
    ++lock.wrong;
    if (lock.wrong % tries_before_lock == 0) {
        // A late entry of another desk must not shorten a lock that is running.
        lock.locked_until =
            std::max(lock.locked_until, at + lock_span_ms(lock.wrong / tries_before_lock));
    }
    return lock;
}

bool is_locked(const PinLock& lock, Time now) { return now < lock.locked_until; }

int tries_left(const PinLock& lock) { return tries_before_lock - lock.wrong % tries_before_lock; }

Time desk_paused_until(const std::vector<Try>& tries, Time now) {
    Time until;
    std::vector<Time> wrong;
    for (const auto& one : tries) {
        if (!one.right) wrong.push_back(one.at);
    }
    for (const auto& pace : paces) {
        if (wrong.size() < pace.wrong_max) continue;
        // Free again once the oldest of the newest `wrong_max` is older than the span.
        const Time oldest = wrong[wrong.size() - pace.wrong_max];
        if (now - oldest < pace.span_ms) until = std::max(until, oldest + pace.span_ms);
    }
    return until;
}

}  // namespace foyer::staff
