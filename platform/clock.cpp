#include "platform/clock.h"

#include <ctime>

namespace foyer::platform {

namespace {

std::int64_t read_ms(clockid_t clock) {
    timespec at{};
    clock_gettime(clock, &at);
    return static_cast<std::int64_t>(at.tv_sec) * second_ms + at.tv_nsec / 1'000'000;
}

} // namespace

Time WallClock::now() const {
    return {read_ms(CLOCK_REALTIME)};
}

Time BootClock::now() const {
    return {read_ms(CLOCK_BOOTTIME)};
}

std::int64_t steady_ms() {
    return read_ms(CLOCK_MONOTONIC);
}

} // namespace foyer::platform
