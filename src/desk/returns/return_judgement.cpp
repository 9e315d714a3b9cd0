#include "desk/returns/return_judgement.h"

#include <algorithm>

#include "base/text.h"
#include "desk/returns/return_state.h"
#include "desk/returns/returns.h"

namespace foyer::returns {
namespace {

// One position alone, so that a limit on the sum does not colour every line.
Verdict judge_alone(const OnDesk& on, const Request& request) {
    ReturnCase alone = case_of(on.form, on.receipt, on.today, on.role);
    alone.request = {request};
    return judge(alone, on.book);
}

Request request_for(const SaleLine& line, Cause cause, Condition condition) {
    Request request;
    request.line = line.line;
    request.qty = pieces_left(line);
    request.cause = cause;
    request.condition = condition;
    return request;
}

bool would_be_approved(const OnDesk& on, const SaleLine& line, Cause cause, Condition condition) {
    return is_approved(judge_alone(on, request_for(line, cause, condition)).response);
}

LineMark mark_of_free_line(const OnDesk& on, const SaleLine& line) {
    if (pieces_left(line) == 0) return {Mark::gone, std::nullopt, "R-I1"};
    if (line.return_pending) return {Mark::gone, std::nullopt, "R-I6"};
    if (would_be_approved(on, line, Cause::no_reason, Condition::sealed))
        return {Mark::returnable, std::nullopt, ""};
    if (would_be_approved(on, line, Cause::quality, Condition::used))
        return {Mark::only_faulty, std::nullopt, ""};
    return {Mark::gone, std::nullopt, "R-S4"};
}

LineMark mark_of_position(const OnDesk& on, const Position& position) {
    const Verdict verdict = judge_alone(on, position.request);
    if (!is_approved(verdict.response))
        return {
            Mark::denied, std::nullopt,
            verdict.reasons.empty() ? std::string() : std::string(verdict.reasons.front().rule)};
    if (verdict.approval) return {Mark::signs, verdict.approval, ""};
    const bool waits = !conditions_left(on.form, verdict).empty();
    return {waits ? Mark::looks : Mark::approved, std::nullopt, ""};
}

bool pays(const LineVerdict& line) {
    return line.chosen == Remedy::refund || line.chosen == Remedy::store_credit ||
        line.chosen == Remedy::exchange_other;
}

Fen list_price(const ReturnCase& asked, std::size_t position) {
    const Request& request = asked.request[position];
    const SaleLine* sold = find_line(asked.sale, request.line);
    return sold == nullptr ? Fen{} : Fen{sold->unit_price.value * request.qty};
}

void add_row(std::vector<MoneyRow>& rows, MoneyRow::Kind kind, Fen amount) {
    if (amount.value != 0) rows.push_back({kind, 0, amount, 0});
}

// Goods at the price of the receipt where it has one; what they were sold cheaper for is one row.
Fen add_goods(const Judgement& judgement, std::vector<MoneyRow>& rows) {
    Fen off;
    for (std::size_t i = 0; i < judgement.verdict.lines.size(); ++i) {
        const LineVerdict& line = judgement.verdict.lines[i];
        if (line.chosen == Remedy::price_diff)
            rows.push_back(
                {MoneyRow::Kind::price_difference, line.line, line.amounts.price_diff, 0});
        if (!is_approved(line.response) || !pays(line)) continue;
        const Amounts& amounts = line.amounts;
        const Fen paid = amounts.goods_value + amounts.depreciation + amounts.gift_deduction;
        const Fen list = std::max(paid, list_price(judgement.asked, i));
        rows.push_back({MoneyRow::Kind::goods, line.line, list, 0});
        off = off + (list - paid);
    }
    return off;
}

bool is_filled(const RepairNote& repair, Date today) {
    return !trimmed(repair.serial).empty() && !trimmed(repair.fault).empty() &&
        !trimmed(repair.vendor).empty() && promised_day(repair, today).has_value();
}

bool has_reasons(const Form& form) {
    return std::ranges::all_of(form.positions, &Position::reason_given);
}

Next next_of_approved(const OnDesk& on, const Judgement& judgement) {
    const Verdict& verdict = judgement.verdict;
    const auto remedy = remedy_of(verdict);
    if (!remedy) return Next::choose_remedy;
    if (remedy == Remedy::exchange_other && !judgement.asked.exchange_for)
        return Next::fill_replacement;
    if (remedy == Remedy::repair && !is_filled(on.form.repair, on.today)) return Next::fill_repair;
    if (line_without_numbers(on) != 0) return Next::fill_numbers;
    if (!conditions_left(on.form, verdict).empty()) return Next::meet_conditions;
    return verdict.approval ? Next::ask_approval : Next::confirm;
}

} // namespace

LineMark mark_of(const OnDesk& on, const SaleLine& line) {
    const Position* position = find_position(on.form, line.line);
    return position == nullptr ? mark_of_free_line(on, line) : mark_of_position(on, *position);
}

Judgement judged(const OnDesk& on) {
    Judgement judgement;
    judgement.asked = case_of(on.form, on.receipt, on.today, on.role);
    judgement.verdict = judge(judgement.asked, on.book);
    for (const Position& position : on.form.positions)
        if (find_line(on.receipt.sale, position.request.line) != nullptr)
            judgement.marks.push_back(mark_of_position(on, position));
    return judgement;
}

std::int64_t count_of(const Judgement& judgement, Mark mark) {
    return std::ranges::count(judgement.marks, mark, &LineMark::mark);
}

std::optional<Remedy> remedy_of(const Verdict& verdict) {
    std::optional<Remedy> remedy;
    for (const LineVerdict& line : verdict.lines) {
        if (!is_approved(line.response)) continue;
        if (!line.chosen) return std::nullopt;
        if (!remedy) remedy = line.chosen;
    }
    return remedy;
}

bool offers(const Verdict& verdict, Remedy remedy) {
    return std::ranges::find(verdict.remedies, remedy) != verdict.remedies.end();
}

std::vector<DutyKind> conditions_left(const Form& form, const Verdict& verdict) {
    std::vector<DutyKind> left;
    for (const Duty& duty : verdict.duties) {
        const bool open = is_condition(duty.kind) && !is_met(form, duty.kind);
        if (open && std::ranges::find(left, duty.kind) == left.end()) left.push_back(duty.kind);
    }
    return left;
}

std::vector<MoneyRow> money_rows(const Judgement& judgement) {
    std::vector<MoneyRow> rows;
    const Amounts& sum = judgement.verdict.amounts;
    const Fen off = add_goods(judgement, rows);
    add_row(rows, MoneyRow::Kind::discount, Fen{} - off);
    add_row(rows, MoneyRow::Kind::depreciation, Fen{} - sum.depreciation);
    add_row(rows, MoneyRow::Kind::gift, Fen{} - sum.gift_deduction);
    const bool exchanged = std::ranges::any_of(judgement.verdict.lines, [](const auto& line) {
        return line.chosen == Remedy::exchange_other;
    });
    if (exchanged && judgement.asked.exchange_for)
        add_row(rows, MoneyRow::Kind::replacement, Fen{} - judgement.asked.exchange_for->net);
    if (sum.points_take_back > 0)
        rows.push_back({MoneyRow::Kind::points_taken, 0, {}, -sum.points_take_back});
    if (sum.points_give_back > 0)
        rows.push_back({MoneyRow::Kind::points_given, 0, {}, sum.points_give_back});
    return rows;
}

Total total_of(const Verdict& verdict) {
    const Amounts& sum = verdict.amounts;
    if (sum.collect.value > 0) return {Total::Kind::collect, sum.collect};
    if (sum.refund.value == 0 && sum.store_credit.value > 0)
        return {Total::Kind::store_credit, sum.store_credit};
    if (sum.refund.value == 0 && sum.price_diff.value > 0)
        return {Total::Kind::price_difference, sum.price_diff};
    return {Total::Kind::refund, sum.refund + sum.price_diff};
}

std::int64_t line_without_numbers(const OnDesk& on) {
    const Date day = on.receipt.sale.date.value_or(on.today);
    for (const Position& position : on.form.positions) {
        const SaleLine* sold = find_line(on.receipt.sale, position.request.line);
        if (sold == nullptr) continue;
        const Policy row = on.book.row_of(sold->category, day);
        const bool repaired = on.form.demand == Demand::repair && !on.form.repair.serial.empty();
        if (row.needs_serial && trimmed(position.serial).empty() && !repaired) return sold->line;
        if (row.needs_batch && trimmed(position.batch).empty()) return sold->line;
    }
    return 0;
}

Next next_step(const OnDesk& on, const Judgement& judgement) {
    if (judgement.asked.request.empty()) return Next::take_lines;
    if (!has_reasons(on.form)) return Next::give_reasons;
    const Response response = judgement.verdict.response;
    if (is_approved(response)) return next_of_approved(on, judgement);
    return response == Response::deny_overridable ? Next::ask_override : Next::denied;
}

} // namespace foyer::returns
