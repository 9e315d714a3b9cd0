// Walk-in customers for benches that write: each complaint of another person, made up like those of
// the demo store.
#pragma once

#include <memory>

#include "app/demo_seed.h"
#include "app/door.h"
#include "platform/clock.h"
#include "platform/random.h"

namespace foyer::bench {

// A clerk of the demo store.
Result<StaffId> clerk_of(database::Reader& reader);

class Registrar {
public:
    // With the customers and complaints of assets/demo.
    static Result<std::unique_ptr<Registrar>> open(StaffId clerk);

    app::Order next();
    const Clock& clock() const { return m_clock; }
    Random& random() { return m_random; }

private:
    Registrar(app::DemoSeed seed, StaffId clerk) : m_seed(std::move(seed)), m_clerk(clerk) {}

    app::DemoSeed m_seed;
    StaffId m_clerk;
    platform::WallClock m_clock;
    platform::KernelRandom m_random;
    std::int64_t m_count = 0;
};

} // namespace foyer::bench
