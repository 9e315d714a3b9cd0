#include "desk/returns/broken_promotions.h"

#include <algorithm>
#include <map>
#include <set>

#include "desk/returns/proration.h"

namespace foyer::returns {
namespace {

// Promotions that share lines are reckoned together.
struct Bundle {
    std::vector<const Promotion*> promotions;
    std::set<std::int64_t> lines;
};

bool meet(const Bundle& bundle, const Promotion& promotion) {
    return std::ranges::any_of(
        promotion.lines, [&](std::int64_t line) { return bundle.lines.contains(line); });
}

std::vector<Bundle> bundles_of(const Sale& sale) {
    std::vector<Bundle> bundles;
    for (const Promotion& promotion : sale.promotions) {
        Bundle joined{{&promotion}, {promotion.lines.begin(), promotion.lines.end()}};
        for (const Bundle& bundle : bundles) {
            if (!meet(bundle, promotion)) continue;
            joined.promotions.insert(
                joined.promotions.end(), bundle.promotions.begin(), bundle.promotions.end());
            joined.lines.insert(bundle.lines.begin(), bundle.lines.end());
        }
        std::erase_if(bundles, [&](const Bundle& bundle) { return meet(bundle, promotion); });
        bundles.push_back(std::move(joined));
    }
    return bundles;
}

struct Priced {
    const SaleLine* line;
    Fen before_promotion; // all pieces
};

Fen sum_of(const std::vector<Fen>& amounts) {
    Fen sum;
    for (const Fen amount : amounts)
        sum = sum + amount;
    return sum;
}

// What the lines would have cost: their prices, or, where other discounts are in what was paid,
// that and their share of what the promotion took off.
std::vector<Priced> priced_lines(const Sale& sale, const Bundle& bundle) {
    std::vector<Priced> priced;
    std::vector<Fen> nets, grosses;
    for (const SaleLine& line : sale.lines) {
        if (line.is_return || !bundle.lines.contains(line.line)) continue;
        priced.push_back({&line, {}});
        nets.push_back(line.net_paid);
        grosses.push_back(times(line.unit_price, line.qty));
    }
    if (priced.empty()) return priced;
    Fen off;
    for (const Promotion* promotion : bundle.promotions)
        off = off + promotion->off;
    const bool by_price = sum_of(grosses) - off == sum_of(nets);
    const std::vector<Fen> shares = prorated(off, nets);
    for (std::size_t i = 0; i < priced.size(); ++i)
        priced[i].before_promotion = by_price ? grosses[i] : nets[i] + shares[i];
    return priced;
}

using Pieces = std::map<std::int64_t, std::int64_t>; // by line

bool breaks(const ApprovedLine& one) {
    return class_of(one.line) == CauseClass::no_reason;
}

// Pieces with a fault count as if they were still there.
std::int64_t pieces_kept(const SaleLine& line, const Pieces& leaving) {
    const auto found = leaving.find(line.line);
    const std::int64_t gone = found == leaving.end() ? 0 : found->second;
    return line.qty - line.qty_returned + line.qty_returned_for_quality - gone;
}

Fen price_of_what_stays(
    const Bundle& bundle, const std::vector<Priced>& priced, const Pieces& leaving) {
    std::map<std::int64_t, Fen> prices;
    Fen sum;
    for (const Priced& one : priced) {
        const Fen price{
            share_of(one.before_promotion.value, pieces_kept(*one.line, leaving), one.line->qty)};
        prices[one.line->line] = price;
        sum = sum + price;
    }
    for (const Promotion* promotion : bundle.promotions) {
        Fen reached;
        for (const std::int64_t line : std::set(promotion->lines.begin(), promotion->lines.end()))
            reached = reached + (prices.contains(line) ? prices[line] : Fen{});
        if (reached >= promotion->threshold) sum = sum - promotion->off;
    }
    return std::max(sum, Fen{});
}

Fen paid_and_not_refunded(const std::vector<Priced>& priced) {
    Fen sum;
    for (const auto& [line, unused] : priced) {
        const Fen returned_share{share_of(line->net_paid.value, line->qty_returned, line->qty)};
        const Fen faulty_share{
            share_of(line->net_paid.value, line->qty_returned_for_quality, line->qty)};
        sum = sum + line->net_paid - line->refunded.value_or(returned_share) + faulty_share;
    }
    return sum;
}

void lower(
    const Sale& sale, const Bundle& bundle, const std::vector<ApprovedLine>& settled,
    std::vector<Fen>& values) {
    Pieces leaving;
    std::vector<std::size_t> touched;
    std::vector<Fen> shares;
    for (std::size_t i = 0; i < settled.size(); ++i) {
        const LineCase& line = settled[i].line;
        if (!breaks(settled[i]) || !bundle.lines.contains(line.sold.line)) continue;
        leaving[line.sold.line] += line.request.qty;
        touched.push_back(i);
        shares.push_back(values[i]);
    }
    if (touched.empty()) return;
    const std::vector<Priced> priced = priced_lines(sale, bundle);
    const Fen due = paid_and_not_refunded(priced) - price_of_what_stays(bundle, priced, leaving);
    const Fen paid_back = std::clamp(due, Fen{}, sum_of(shares));
    const std::vector<Fen> lowered = prorated(paid_back, shares);
    for (std::size_t i = 0; i < touched.size(); ++i)
        values[touched[i]] = lowered[i];
}

} // namespace

std::vector<Fen>
values_after_promotions(const ReturnCase& asked, const std::vector<ApprovedLine>& settled) {
    std::vector<Fen> values;
    for (const ApprovedLine& one : settled)
        values.push_back(one.line.value);
    for (const Bundle& bundle : bundles_of(asked.sale))
        lower(asked.sale, bundle, settled, values);
    return values;
}

} // namespace foyer::returns
