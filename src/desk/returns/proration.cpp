#include "desk/returns/proration.h"

#include <algorithm>
#include <numeric>

namespace foyer::returns {
namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t fen_most = 1'000'000'000'000'000;

struct Part {
    std::size_t at = 0;
    std::int64_t floor = 0;
    std::int64_t remainder = 0;
};

std::vector<std::int64_t> positive(const std::vector<Fen>& weights) {
    std::vector<std::int64_t> values;
    for (const Fen weight : weights)
        values.push_back(std::clamp<std::int64_t>(weight.value, 0, fen_most));
    const bool all_zero = std::ranges::all_of(values, [](auto value) { return value == 0; });
    if (all_zero) std::ranges::fill(values, 1);
    return values;
}

} // namespace

std::int64_t share_of(std::int64_t total, std::int64_t part, std::int64_t whole) {
    if (whole <= 0) return 0;
    part = std::clamp<std::int64_t>(part, 0, whole);
    return static_cast<std::int64_t>(Wide{total} * part / whole);
}

std::int64_t
share_between(std::int64_t total, std::int64_t from, std::int64_t to, std::int64_t whole) {
    return share_of(total, to, whole) - share_of(total, from, whole);
}

std::vector<Fen> prorated(Fen total, const std::vector<Fen>& weights) {
    const std::vector<std::int64_t> values = positive(weights);
    if (values.empty()) return {};
    const Wide sum = std::accumulate(values.begin(), values.end(), Wide{0});
    std::vector<Part> parts;
    std::int64_t left = total.value;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Wide product = Wide{total.value} * values[i];
        parts.push_back(
            {i, static_cast<std::int64_t>(product / sum),
             static_cast<std::int64_t>(product % sum)});
        left -= parts.back().floor;
    }
    std::vector<Fen> shares(values.size());
    for (const Part& part : parts)
        shares[part.at] = Fen{part.floor};
    std::ranges::stable_sort(parts, std::ranges::greater{}, &Part::remainder);
    for (std::size_t i = 0; left > 0; ++i, --left)
        shares[parts[i].at].value += 1;
    return shares;
}

Fen times(Fen amount, std::int64_t count) {
    const Wide product = Wide{amount.value} * count;
    return {static_cast<std::int64_t>(std::clamp<Wide>(product, -fen_most, fen_most))};
}

} // namespace foyer::returns
