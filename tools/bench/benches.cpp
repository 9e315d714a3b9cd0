#include "tools/bench/benches.h"

#include <algorithm>
#include <cmath>

namespace foyer::bench {

const std::vector<Bench>& benches() {
    static const std::vector<Bench> all = {
        {"windows", "start, memory, idle and keys, seen from outside", measure_windows},
        {"register", "taking down complaints, beside SQLite alone", measure_register},
        {"search", "search as one types, beside the bare index", measure_search},
        {"radar", "what a form repeats, and what it may be", measure_radar},
        {"verify", "proving the chain, beside its hashing", measure_verify},
        {"start", "to the sign-in screen on a large store", measure_start},
        {"frames", "processor time for a frame of every screen", measure_frames},
        {"transitions", "a verb of a case, from the button to the screen", measure_transitions},
        {"typing", "Chinese: from a key to its candidates", measure_typing},
        {"slips", "from the commit to the spool", measure_slips},
        {"returns", "what the rules say of a return", measure_returns},
        {"receipts", "receipts of the till, beside sqlite3 .import", measure_receipts},
        {"replay", "a draft policy over past returns", measure_replay},
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
