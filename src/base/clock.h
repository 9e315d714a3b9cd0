// Time as a value and the port through which it comes in. No file of src/ reads a raw clock.
#pragma once

#include <compare>
#include <cstdint>

namespace foyer {

constexpr std::int64_t second_ms = 1000;
constexpr std::int64_t minute_ms = 60 * second_ms;
constexpr std::int64_t hour_ms = 60 * minute_ms;
constexpr std::int64_t day_ms = 24 * hour_ms;

// A moment: milliseconds since 1970-01-01T00:00:00Z.
struct Time {
    std::int64_t ms = 0;

    friend auto operator<=>(const Time&, const Time&) = default;
    friend constexpr Time operator+(Time at, std::int64_t span_ms) { return {at.ms + span_ms}; }
    friend constexpr Time operator-(Time at, std::int64_t span_ms) { return {at.ms - span_ms}; }
    friend constexpr std::int64_t operator-(Time late, Time early) { return late.ms - early.ms; }
};

// May be called from any thread.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Time now() const = 0;
};

}  // namespace foyer
