// The machine's own time.
#pragma once

#include <atomic>

#include "base/clock.h"

namespace foyer::platform {

// What the machine believes the time of day to be; it may jump when somebody sets it.
class WallClock : public Clock {
public:
    Time now() const override;
};

// Time since the machine was started, its sleep included: nobody can set it.
class BootClock : public Clock {
public:
    Time now() const override;
};

// Another clock moved forward or back: the tour lets an hour pass in a moment.
class AdjustableClock : public Clock {
public:
    // `source` must outlive it.
    explicit AdjustableClock(const Clock& source) : m_source(source) {}

    Time now() const override { return m_source.now() + m_offset_ms.load(); }
    void advance(std::int64_t span_ms) { m_offset_ms += span_ms; } // from any thread
    std::int64_t offset_ms() const { return m_offset_ms; }

private:
    const Clock& m_source;
    std::atomic<std::int64_t> m_offset_ms = 0;
};

// Milliseconds that never go back, for spans only.
std::int64_t steady_ms();

} // namespace foyer::platform
