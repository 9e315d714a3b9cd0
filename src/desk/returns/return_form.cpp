#include "desk/returns/return_form.h"

#include <algorithm>
#include <initializer_list>

#include "base/iso_time.h"
#include "base/text.h"
#include "desk/returns/policy.h"

namespace foyer::returns {
namespace {

constexpr int repair_days_at_most = 30;

std::ptrdiff_t index_of(const ShownReceipt& receipt, std::int64_t line) {
    const auto& lines = receipt.sale.lines;
    return std::ranges::find(lines, line, &SaleLine::line) - lines.begin();
}

bool is_one_of(std::string_view category, std::initializer_list<std::string_view> codes) {
    return std::ranges::find(codes, category) != codes.end();
}

std::vector<Cause> usual_causes(std::string_view category) {
    if (law_of(category).food)
        return {Cause::spoiled, Cause::expired, Cause::foreign_body, Cause::disliked};
    if (is_one_of(category, {"CLO", "SHO"}))
        return {Cause::quality, Cause::disliked, Cause::not_as_described, Cause::wrong_size};
    if (is_one_of(category, {"SAP", "LAP", "PHN", "PCM", "WAT", "BIC"}))
        return {Cause::malfunction, Cause::disliked, Cause::not_as_described, Cause::missing_parts};
    return {Cause::quality, Cause::disliked, Cause::not_as_described, Cause::broken};
}

} // namespace

const Position* find_position(const Form& form, std::int64_t line) {
    const auto found = std::ranges::find(
        form.positions, line, [](const Position& one) { return one.request.line; });
    return found == form.positions.end() ? nullptr : &*found;
}

Position* find_position(Form& form, std::int64_t line) {
    const auto found = std::ranges::find(
        form.positions, line, [](const Position& one) { return one.request.line; });
    return found == form.positions.end() ? nullptr : &*found;
}

Position* current_position(Form& form) {
    return find_position(form, form.current);
}

const Position* current_position(const Form& form) {
    return find_position(form, form.current);
}

bool tap_line(Form& form, const ShownReceipt& receipt, std::int64_t line) {
    const SaleLine* sold = find_line(receipt.sale, line);
    if (sold == nullptr || pieces_left(*sold) == 0) return false;
    if (find_position(form, line) == nullptr) {
        Position position;
        position.request.line = line;
        position.request.qty = pieces_left(*sold);
        form.positions.push_back(position);
        form.current = line;
    } else if (form.current == line) {
        std::erase_if(form.positions, [line](const Position& one) {
            return one.request.line == line;
        });
        form.current = form.positions.empty() ? 0 : form.positions.back().request.line;
    } else {
        form.current = line;
    }
    return true;
}

void choose_cause(Position& position, Cause cause) {
    position.request.cause = cause;
    position.reason_given = true;
}

void choose_quantity(Position& position, const ShownReceipt& receipt, std::int64_t qty) {
    const SaleLine* sold = find_line(receipt.sale, position.request.line);
    const std::int64_t most = sold == nullptr ? 1 : pieces_left(*sold);
    position.request.qty = std::clamp<std::int64_t>(qty, 1, std::max<std::int64_t>(1, most));
}

bool is_met(const Form& form, DutyKind condition) {
    return std::ranges::find(form.conditions_met, condition) != form.conditions_met.end();
}

void toggle_met(Form& form, DutyKind condition) {
    if (is_met(form, condition))
        std::erase(form.conditions_met, condition);
    else
        form.conditions_met.push_back(condition);
}

std::int64_t line_beside(const ShownReceipt& receipt, std::int64_t line, int step) {
    const auto& lines = receipt.sale.lines;
    if (lines.empty()) return 0;
    const auto last = static_cast<std::ptrdiff_t>(lines.size()) - 1;
    const std::ptrdiff_t at = index_of(receipt, line);
    const std::ptrdiff_t from = at > last ? (step > 0 ? -1 : last + 1) : at;
    const auto next = std::clamp<std::ptrdiff_t>(from + step, 0, last);
    return lines[static_cast<std::size_t>(next)].line;
}

std::vector<Cause> front_causes(std::string_view category, std::optional<Cause> chosen) {
    std::vector<Cause> causes = usual_causes(category);
    if (chosen && std::ranges::find(causes, *chosen) == causes.end()) causes.back() = *chosen;
    return causes;
}

bool is_exchange(Demand demand) {
    return demand == Demand::exchange_same || demand == Demand::exchange_other ||
        demand == Demand::repair;
}

std::optional<NewGoods> new_goods_of(const Replacement& replacement) {
    const auto price = parse_yuan(replacement.price);
    if (!price || price->value <= 0) return std::nullopt;
    return NewGoods{trimmed(replacement.name), replacement.category, *price};
}

ReturnCase case_of(const Form& form, const ShownReceipt& receipt, Date today, desk::Role role) {
    ReturnCase asked;
    asked.today = today;
    asked.role = role;
    asked.proof = form.without_receipt ? Proof::none : Proof::receipt;
    asked.demand = form.demand;
    asked.sale = receipt.sale;
    asked.history = receipt.history;
    for (const Position& position : form.positions)
        if (find_line(receipt.sale, position.request.line) != nullptr)
            asked.request.push_back(position.request);
    if (form.demand == Demand::exchange_other)
        asked.exchange_for = new_goods_of(form.replacement);
    return asked;
}

std::optional<Date> day_of_text(std::string_view text) {
    return parse_iso_date(trimmed(text));
}

std::optional<Date> promised_day(const RepairNote& repair, Date today) {
    const auto day = day_of_text(repair.promised_on);
    if (!day || *day < today || days_between(today, *day) > repair_days_at_most)
        return std::nullopt;
    return day;
}

bool is_blank(const Form& form) {
    return form.receipt.empty() && !form.without_receipt && !form.typed && form.positions.empty();
}

} // namespace foyer::returns
