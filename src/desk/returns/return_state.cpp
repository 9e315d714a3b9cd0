#include "desk/returns/return_state.h"

#include <algorithm>

namespace foyer::returns {

bool is_overdue(const Repair& repair, Date today) {
    return repair.promised_on && !repair.back_at && *repair.promised_on < today;
}

PersonId sealing_person(ReturnId id, const Customer& customer) {
    return customer.person.is_nil() ? id_cast<PersonId>(id) : customer.person;
}

bool is_condition(DutyKind kind) {
    return kind == DutyKind::inspect || kind == DutyKind::see_medical_note ||
        kind == DutyKind::establish_origin;
}

std::vector<Duty> open_conditions(const State& state) {
    std::vector<Duty> open;
    if (!is_approved(state.verdict.response)) return open;
    for (const Duty& duty : state.verdict.duties) {
        const bool met = std::ranges::count(state.conditions_met, duty.kind) > 0;
        if (is_condition(duty.kind) && !met) open.push_back(duty);
    }
    return open;
}

bool misses_complaint(const State& state) {
    const auto& duties = state.verdict.duties;
    const bool asked = std::ranges::count(duties, DutyKind::link_complaint, &Duty::kind) > 0;
    return asked && state.complaint.is_nil();
}

bool comes_back(const State& state, std::size_t position) {
    if (position >= state.verdict.lines.size()) return false;
    const LineVerdict& line = state.verdict.lines[position];
    return is_approved(line.response) && line.chosen != Remedy::price_diff;
}

std::vector<std::size_t> goods_at_desk(const State& state) {
    std::vector<std::size_t> positions;
    if (!is_done(state.phase)) return positions;
    for (std::size_t i = 0; i < state.asked.request.size(); ++i) {
        const bool gone = i < state.disposed.size() && state.disposed[i].has_value();
        if (comes_back(state, i) && !gone) positions.push_back(i);
    }
    return positions;
}

bool leaves_customer(std::optional<Remedy> chosen) {
    return chosen == Remedy::refund || chosen == Remedy::store_credit ||
        chosen == Remedy::exchange_other;
}

Fen money_back(const Amounts& amounts) {
    return amounts.refund + amounts.store_credit + amounts.price_diff;
}

State fold(const std::vector<std::pair<Event, desk::Stamp>>& entries) {
    State state;
    for (const auto& [event, stamp] : entries)
        state = evolve(std::move(state), event, stamp);
    return state;
}

ReturnId return_of(const Command& command) {
    return visit([](const auto& one) { return one.id; }, command);
}

ReturnId return_of(const Event& event) {
    return visit([](const auto& one) { return one.id; }, event);
}

} // namespace foyer::returns
