// Randomness that repeats itself: demo stores and simulations are the same for the same seed
// (xoshiro256**, seeded by splitmix64). Never for keys of a real store.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "base/random.h"

namespace foyer {

class RepeatableRandom final : public Random {
public:
    explicit RepeatableRandom(std::uint64_t seed);

    void fill(std::span<std::uint8_t> bytes) override;
    std::uint64_t next();
    // 0 .. below-1; below > 0.
    std::uint64_t below(std::uint64_t below) { return next() % below; }

private:
    std::array<std::uint64_t, 4> m_state;
};

} // namespace foyer
