// How wrong PINs lock a person out (rules 4.0) and slow a desk down (reliability §2.8).
//
// A try is written to the journal before the PIN is looked at and counts as wrong from that moment;
// only the right PIN takes it back. So a kill or a power cut between try and answer refunds
// nothing, and there is no counter that could be reset: the lock is a fold of the journal.
#pragma once

#include <cstdint>
#include <vector>

#include "base/clock.h"
#include "base/ids.h"

namespace foyer::staff {

constexpr int tries_before_lock = 5;
constexpr std::int64_t first_lock_ms = 5 * minute_ms;
// Each lock is twice as long as the one before, up to a day: a prank keeps nobody out for ever.
constexpr std::int64_t longest_lock_ms = day_ms;

struct PinLock {
    int wrong = 0;  // since the last right PIN or new PIN
    Time locked_until;

    friend bool operator==(const PinLock&, const PinLock&) = default;
};

PinLock after_try(PinLock lock, Time at);
bool is_locked(const PinLock& lock, Time now);
// 5 when nothing went wrong; after a lock has run out, five more.
int tries_left(const PinLock& lock);

// One entered PIN on one desk, right or wrong.
struct Try {
    TerminalId terminal;
    std::int64_t seq = 0;
    StaffId staff;
    Time at;
    bool answered = false;
    bool right = false;

    friend bool operator==(const Try&, const Try&) = default;
};

// A lock per person alone only multiplies the guesses by the number of people, so the whole desk
// pauses as well: after 20 wrong PINs in 10 minutes, and after 280 in a day.
// Returns until when, or a time not after `now`. `tries` are those of one desk, oldest first.
constexpr std::int64_t tries_remembered_ms = day_ms;
Time desk_paused_until(const std::vector<Try>& tries, Time now);

}  // namespace foyer::staff
