#include "desk/returns/refunds.h"

#include <algorithm>

#include "desk/returns/broken_promotions.h"
#include "desk/returns/proration.h"
#include "desk/returns/statutory_floor.h"
#include "desk/returns/store_policy.h"

namespace foyer::returns {
namespace {

constexpr std::int64_t whole = 10'000;
constexpr std::int64_t depreciation_most = whole / 2; // [P] 50 %

bool is_one_of(const std::vector<Remedy>& remedies, Remedy remedy) {
    return std::ranges::count(remedies, remedy) > 0;
}

// Of the pieces of this position; over all pieces of the line it adds up exactly.
std::int64_t share_of_position(const LineCase& line, std::int64_t total) {
    const std::int64_t from = line.sold.qty_returned + line.before;
    return share_between(total, from, from + line.request.qty, line.sold.qty);
}

// Rules 4.2.5: price x rate x days in use, at most half, rounded down.
Fen depreciation_of(const LineCase& line, Fen value) {
    const std::int64_t days = std::clamp<std::int64_t>(
        line.days_since_sale - std::clamp<std::int64_t>(line.request.repair_days, 0, whole), 0,
        whole);
    const std::int64_t rate =
        std::min(depreciation_most, line.policy.depreciation_per_10000_a_day * days);
    return {share_of(value.value, rate, whole)};
}

Fen gift_charge(const LineCase& line, Fen value) {
    if (!keeps_gift(line) || class_of(line) != CauseClass::no_reason) return {};
    return std::min(value, Fen{share_of_position(line, line.sold.gift_value.value)});
}

void add_points(Amounts& amounts, const LineCase& line) {
    amounts.points_take_back = share_of_position(line, line.sold.points_earned);
    amounts.points_give_back = share_of_position(line, line.sold.points_spent);
}

Amounts amounts_of_position(const ApprovedLine& one, Fen value) {
    Amounts amounts;
    if (one.chosen == Remedy::price_diff) {
        amounts.price_diff = std::min(price_difference(one.line), value);
        amounts.goods_value = amounts.price_diff;
        return amounts;
    }
    const bool worth = one.chosen == Remedy::refund || one.chosen == Remedy::store_credit ||
        one.chosen == Remedy::exchange_other;
    if (!worth) return amounts;
    if (one.depreciates) amounts.depreciation = depreciation_of(one.line, value);
    const Fen depreciated = value - amounts.depreciation;
    amounts.gift_deduction = gift_charge(one.line, depreciated);
    amounts.goods_value = depreciated - amounts.gift_deduction;
    if (one.chosen == Remedy::store_credit)
        amounts.store_credit = amounts.goods_value;
    else
        amounts.refund = amounts.goods_value;
    add_points(amounts, one.line);
    return amounts;
}

void add(Amounts& sum, const Amounts& one) {
    sum.refund = sum.refund + one.refund;
    sum.store_credit = sum.store_credit + one.store_credit;
    sum.price_diff = sum.price_diff + one.price_diff;
    sum.points_take_back += one.points_take_back;
    sum.points_give_back += one.points_give_back;
    sum.gift_deduction = sum.gift_deduction + one.gift_deduction;
    sum.depreciation = sum.depreciation + one.depreciation;
    sum.goods_value = sum.goods_value + one.goods_value;
}

} // namespace

std::optional<Remedy> chosen_remedy(const std::vector<Remedy>& remedies, const LineCase& line) {
    const Remedy wanted = remedy_for(line.asked.demand);
    const bool wrong_price = class_of(line) == CauseClass::price;
    // Whoever was charged too much asks for that money, not to give the goods back.
    if (wrong_price && wanted == Remedy::refund && is_one_of(remedies, Remedy::price_diff))
        return Remedy::price_diff;
    for (const Remedy remedy : {wanted, Remedy::refund, Remedy::store_credit})
        if (is_one_of(remedies, remedy)) return remedy;
    return std::nullopt;
}

std::vector<Amounts> amounts_of(const ReturnCase& asked, const std::vector<ApprovedLine>& settled) {
    const std::vector<Fen> values = values_after_promotions(asked, settled);
    std::vector<Amounts> amounts;
    for (std::size_t i = 0; i < settled.size(); ++i)
        amounts.push_back(amounts_of_position(settled[i], values[i]));
    return amounts;
}

Amounts in_one_transaction(
    const std::vector<Amounts>& lines, const std::vector<ApprovedLine>& settled,
    const std::optional<NewGoods>& new_goods) {
    Amounts sum;
    Fen exchanged;
    bool exchanges = false;
    bool money_is_due = true;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        add(sum, lines[i]);
        if (settled[i].chosen != Remedy::exchange_other) continue;
        exchanges = true;
        exchanged = exchanged + lines[i].refund;
        money_is_due = money_is_due && settled[i].refundable;
    }
    if (!exchanges) return sum;
    const Fen difference = (new_goods ? new_goods->net : Fen{}) - exchanged;
    sum.refund = sum.refund - exchanged;
    if (difference.value > 0)
        sum.collect = difference;
    else if (money_is_due)
        sum.refund = sum.refund - difference;
    else
        sum.store_credit = sum.store_credit - difference;
    return sum;
}

} // namespace foyer::returns
