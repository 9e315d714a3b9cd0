// Spans of a few microseconds and more. On a machine that others use as well, the processor time
// says what the wall clock cannot.
#pragma once

#include <chrono>
#include <ctime>

namespace foyer::bench {

enum class Counted { thread, process };

class Stopwatch {
public:
    explicit Stopwatch(Counted counted = Counted::thread)
        : m_clock(counted == Counted::thread ? CLOCK_THREAD_CPUTIME_ID : CLOCK_PROCESS_CPUTIME_ID),
          m_spent_ms(spent_ms()) {}

    double ms() const {
        return std::chrono::duration<double, std::milli>(Clock::now() - m_began).count();
    }
    double cpu_ms() const { return spent_ms() - m_spent_ms; }

private:
    using Clock = std::chrono::steady_clock;

    double spent_ms() const {
        timespec spent{};
        clock_gettime(m_clock, &spent);
        return static_cast<double>(spent.tv_sec) * 1e3 + static_cast<double>(spent.tv_nsec) / 1e6;
    }

    clockid_t m_clock;
    double m_spent_ms;
    Clock::time_point m_began = Clock::now();
};

} // namespace foyer::bench
