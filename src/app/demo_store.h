// The demo store 和丰超市·滨湖店: staff of every role, customers and complaints over thirty days,
// made through the same commands as everything else. Every name in it is made up.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "app/store.h"

namespace foyer::app {

struct DemoOptions {
    std::int64_t entries = 0; // 0: the small store (200 customers, 60 complaints)
    std::int64_t complaints = 0; // else so many, each by a customer of its own and told in short
    std::uint64_t seed = 1;   // the same seed and day make the same store
    // Called now and then with the entries written so far; may be empty.
    std::function<void(std::int64_t)> progress{};
};

// Fills a new folder; Error{conflict} when there is a store already. The last complaints are of
// the hours before surroundings.clock's now. `assets` is the folder with demo/*.json.
Done make_demo_store(
    const std::string& folder, const std::string& assets, const DemoOptions& options,
    Surroundings surroundings);

} // namespace foyer::app
