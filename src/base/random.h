// Randomness as a port: keys, ids and salts come through here, so that a test can seed them.
#pragma once

#include <cstdint>
#include <span>

namespace foyer {

// May be called from any thread. The real one is the kernel's; fill() never fails.
class Random {
public:
    virtual ~Random() = default;
    virtual void fill(std::span<std::uint8_t> bytes) = 0;
};

}  // namespace foyer
