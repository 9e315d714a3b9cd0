#include "desk/returns/integrity.h"

#include <algorithm>
#include <map>
#include <set>

namespace foyer::returns {
namespace {

using Broken = std::optional<Reason>;
using Lines = std::map<std::int64_t, const SaleLine*>;

constexpr std::int64_t fen_most = 1'000'000'000'000;
constexpr std::int64_t line_pieces_most = 1'000'000'000;

Lines by_number(const Sale& sale) {
    Lines lines;
    for (const SaleLine& line : sale.lines)
        lines.emplace(line.line, &line);
    return lines;
}

Broken line_broken(std::string_view rule, std::int64_t line, const char* text) {
    return Reason{std::string(rule), {text, {std::to_string(line)}}, "", line, true};
}

Broken whole_broken(std::string_view rule, const char* text) {
    return Reason{std::string(rule), {text, {}}, "", 0, true};
}

bool in(std::int64_t value, std::int64_t least, std::int64_t most) {
    return least <= value && value <= most;
}

bool is_amount(Fen amount) {
    return in(amount.value, 0, fen_most);
}

bool pieces_add_up(const SaleLine& line) {
    return in(line.qty, 1, line_pieces_most) && in(line.qty_returned, 0, line.qty) &&
        in(line.qty_returned_for_quality, 0, line.qty_returned);
}

// R-I1 (4.2.3): no more than was bought and has not come back yet.
Broken too_many(const ReturnCase& asked) {
    if (asked.request.empty()) return whole_broken("R-I1", N_("Nothing is brought back."));
    const Lines lines = by_number(asked.sale);
    std::map<std::int64_t, std::int64_t> wanted;
    for (const Request& request : asked.request) {
        if (!in(request.qty, 1, line_pieces_most)) {
            return line_broken(
                "R-I1", request.line, N_("Line {1}: the quantity has to be one or more."));
        }
        const auto sold = lines.find(request.line);
        if (sold == lines.end() || sold->second->is_return) continue;
        const SaleLine& line = *sold->second;
        if (!pieces_add_up(line)) {
            return line_broken(
                "R-I1", line.line, N_("Line {1}: the quantities on the receipt do not add up."));
        }
        wanted[line.line] += request.qty;
        if (wanted[line.line] > line.qty - line.qty_returned) {
            return line_broken(
                "R-I1", line.line, N_("Line {1}: more comes back than was bought and is left."));
        }
    }
    return std::nullopt;
}

// R-I2: goods that came back cannot come back.
Broken return_of_return(const ReturnCase& asked) {
    const Lines lines = by_number(asked.sale);
    for (const Request& request : asked.request) {
        const auto sold = lines.find(request.line);
        if (sold == lines.end() || !sold->second->is_return) continue;
        return line_broken("R-I2", request.line, N_("Line {1} is a return itself."));
    }
    return std::nullopt;
}

// R-I3: one receipt of origin, several of its lines.
Broken other_receipt(const ReturnCase& asked) {
    const Lines lines = by_number(asked.sale);
    if (lines.size() != asked.sale.lines.size()) {
        return whole_broken("R-I3", N_("Two lines of the receipt have the same number."));
    }
    for (const Request& request : asked.request) {
        if (lines.contains(request.line)) continue;
        return line_broken(
            "R-I3", request.line,
            N_("Line {1} is not on this receipt. A return is of one receipt."));
    }
    return std::nullopt;
}

bool amounts_are_sane(const SaleLine& line) {
    const Fen refunded = line.refunded.value_or(Fen{});
    return is_amount(line.unit_price) && is_amount(line.net_paid) && is_amount(line.gift_value) &&
        is_amount(line.lowest_price_30d) && in(line.points_earned, 0, fen_most) &&
        in(line.points_spent, 0, fen_most) && in(refunded.value, 0, line.net_paid.value);
}

// R-I4: never more back than was paid. What was paid has to be an amount first.
Broken money_does_not_add_up(const ReturnCase& asked) {
    for (const SaleLine& line : asked.sale.lines) {
        // Sums over the receipt need every line, also those that stay.
        if (line.is_return || (pieces_add_up(line) && amounts_are_sane(line))) continue;
        return line_broken(
            "R-I4", line.line, N_("Line {1}: the amounts on the receipt do not add up."));
    }
    const auto sane = [](const Promotion& one) {
        return is_amount(one.threshold) && is_amount(one.off);
    };
    const bool requests_sane = std::ranges::all_of(asked.request, [](const Request& request) {
        return is_amount(request.right_price.value_or(Fen{}));
    });
    const bool new_goods_sane = !asked.exchange_for || is_amount(asked.exchange_for->net);
    if (requests_sane && new_goods_sane && std::ranges::all_of(asked.sale.promotions, sane)) {
        return std::nullopt;
    }
    return whole_broken("R-I4", N_("An amount is below zero or beyond all measure."));
}

// R-I5: sold before today, and received after that.
Broken in_the_future(const ReturnCase& asked) {
    const Sale& sale = asked.sale;
    if (!sale.date && asked.proof != Proof::none) {
        return whole_broken("R-I5", N_("The receipt has no date."));
    }
    if (sale.date && *sale.date > asked.today) {
        return whole_broken("R-I5", N_("The date of the sale lies in the future."));
    }
    if (!sale.received_on) return std::nullopt;
    if (*sale.received_on > asked.today) {
        return whole_broken("R-I5", N_("The goods were received on a day in the future."));
    }
    if (sale.date && *sale.received_on < *sale.date) {
        return whole_broken("R-I5", N_("The goods were received before they were sold."));
    }
    return std::nullopt;
}

// R-I6: not twice at the same time.
Broken already_pending(const ReturnCase& asked) {
    const Lines lines = by_number(asked.sale);
    for (const Request& request : asked.request) {
        const auto sold = lines.find(request.line);
        if (sold == lines.end() || !sold->second->return_pending) continue;
        return line_broken(
            "R-I6", request.line, N_("Line {1} is open in another return. Finish that one first."));
    }
    return std::nullopt;
}

// R-I7: nobody serves themselves.
Broken own_purchase(const ReturnCase& asked) {
    if (!asked.actor_is_buyer) return std::nullopt;
    return whole_broken(
        "R-I7", N_("Nobody takes back what they bought themselves. Ask a colleague."));
}

} // namespace

const std::vector<IntegrityRule>& integrity_rules() {
    static const std::vector<IntegrityRule> rules{
        {"R-I1", too_many},      {"R-I2", return_of_return},
        {"R-I3", other_receipt}, {"R-I4", money_does_not_add_up},
        {"R-I5", in_the_future}, {"R-I6", already_pending},
        {"R-I7", own_purchase}};
    return rules;
}

} // namespace foyer::returns
