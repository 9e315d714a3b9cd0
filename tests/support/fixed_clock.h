// A clock that stands still until the test moves it.
#pragma once

#include <atomic>
#include <cstdint>

#include "base/clock.h"

namespace foyer::test {

// 2026-11-22 14:32:10 in Shanghai, a Sunday.
constexpr Time some_moment{1'795'329'130'000};

class FixedClock : public Clock {
public:
    explicit FixedClock(Time at = some_moment) : m_ms(at.ms) {}

    Time now() const override { return {m_ms}; }
    void set(Time at) { m_ms = at.ms; }
    void advance(std::int64_t span_ms) { m_ms += span_ms; }

private:
    std::atomic<std::int64_t> m_ms;
};

}  // namespace foyer::test
