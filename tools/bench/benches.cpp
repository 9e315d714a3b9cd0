#include "tools/bench/benches.h"

#include <algorithm>
#include <cmath>

namespace foyer::bench {

const std::vector<Bench>& benches() {
    static const std::vector<Bench> all = {
        {"windows", "start, memory, idle and keys, seen from outside", measure_windows},
    };
    return all;
}

double percentile(std::vector<double> values, double share) {
    if (values.empty()) return 0;
    std::ranges::sort(values);
    const auto last = static_cast<double>(values.size() - 1);
    return values[static_cast<std::size_t>(std::lround(share * last))];
}

double median(std::vector<double> values) {
    return percentile(std::move(values), 0.5);
}

} // namespace foyer::bench
