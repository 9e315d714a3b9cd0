// The kernel's randomness.
#pragma once

#include "base/random.h"

namespace foyer::platform {

class KernelRandom : public Random {
public:
    // Waits at most for the kernel's pool to be ready, once after the machine starts.
    void fill(std::span<std::uint8_t> bytes) override;
};

} // namespace foyer::platform
