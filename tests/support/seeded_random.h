// The same bytes in every run: splitmix64 from a seed.
#pragma once

#include <cstdint>
#include <mutex>
#include <span>

#include "base/random.h"

namespace foyer::test {

class SeededRandom : public Random {
public:
    explicit SeededRandom(std::uint64_t seed = 1) : m_state(seed) {}

    void fill(std::span<std::uint8_t> bytes) override {
        const std::lock_guard lock(m_mutex);
        std::uint64_t word = 0;
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            if (i % 8 == 0) word = next();
            bytes[i] = static_cast<std::uint8_t>(word >> (8 * (i % 8)));
        }
    }

    // A number in [0, below).
    std::uint64_t number(std::uint64_t below) {
        const std::lock_guard lock(m_mutex);
        return next() % below;
    }

private:
    std::uint64_t next() {
        std::uint64_t mixed = (m_state += 0x9E3779B97F4A7C15ULL);
        mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EBULL;
        return mixed ^ mixed >> 31;
    }

    std::mutex m_mutex;
    std::uint64_t m_state;
};

}  // namespace foyer::test
