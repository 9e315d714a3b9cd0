#include <algorithm>

#include "desk/returns/return_state.h"

namespace foyer::returns {
namespace {

using desk::Stamp;

// What the rules left to somebody before it is settled.
Phase phase_after(const State& state) {
    if (!is_approved(state.verdict.response)) return Phase::judged;
    if (state.verdict.approval) return Phase::awaiting_approval;
    return open_conditions(state).empty() ? Phase::approved : Phase::judged;
}

Repair* repair_at(State& state, std::size_t repair) {
    return repair < state.repairs.size() ? &state.repairs[repair] : nullptr;
}

void apply(State& state, const Judged& event, const Stamp& stamp) {
    if (state.phase != Phase::draft) return;
    state.id = event.id;
    state.number = event.number;
    state.asked = event.asked;
    state.goods = event.goods;
    state.paid_with = event.paid_with;
    state.customer = event.customer;
    state.words = event.words;
    state.first_verdict = state.verdict = event.verdict;
    state.notes = event.notes;
    state.opened_at = stamp.at;
    state.opened_by = stamp.actor;
    state.disposed.resize(event.asked.request.size());
    state.disposed_at.resize(event.asked.request.size());
    state.phase = phase_after(state);
}

StaffId who_allowed(const Stamp& stamp) {
    return stamp.approver.is_nil() ? stamp.actor : stamp.approver;
}

// An act that two terminals did at the same time is kept as an entry; the first one counts.
void apply(State& state, const Approved& event, const Stamp& stamp) {
    if (state.phase != Phase::judged && state.phase != Phase::awaiting_approval) return;
    state.phase = Phase::approved;
    state.approval = event.approval;
    state.approved_by = who_allowed(stamp);
    state.approved_at = stamp.at;
    state.conditions_met = event.conditions_met;
}

void apply(State& state, const Overridden& event, const Stamp& stamp) {
    if (state.phase != Phase::judged) return;
    state.phase = Phase::approved;
    state.verdict = event.verdict;
    state.overridden = true;
    state.override_reason = event.reason;
    state.approval = event.approval;
    state.approved_by = who_allowed(stamp);
    state.approved_at = stamp.at;
}

void apply(State& state, const Denied& event, const Stamp&) {
    if (state.phase != Phase::judged) return;
    state.phase = Phase::denied;
    state.told = event.told;
}

void apply(State& state, const Cancelled& event, const Stamp&) {
    if (!is_pending(state.phase)) return;
    state.phase = Phase::cancelled;
    state.cancel_reason = event.reason;
}

// Money that went out counts, whatever another terminal did meanwhile.
void apply(State& state, const Settled& event, const Stamp& stamp) {
    if (state.phase == Phase::draft || is_done(state.phase)) return;
    state.settled_at = stamp.at;
    state.settled_by = stamp.actor;
    state.payouts = event.payouts;
    state.collected = event.collected;
    state.new_receipt = event.new_receipt;
    state.phase = Phase::settled;
    if (goods_at_desk(state).empty()) state.phase = Phase::goods_disposed;
    state.slips = 1;
}

void apply(State& state, const ComplaintLinked& event, const Stamp&) {
    state.complaint = event.complaint;
}

void apply(State& state, const Disposed& event, const Stamp& stamp) {
    for (const DisposedGoods& goods : event.goods) {
        if (goods.position >= state.disposed.size()) continue;
        state.disposed[goods.position] = goods;
        state.disposed_at[goods.position] = stamp.at;
    }
    if (state.phase == Phase::settled && goods_at_desk(state).empty())
        state.phase = Phase::goods_disposed;
}

void apply(State& state, const Closed&, const Stamp&) {
    if (state.phase == Phase::goods_disposed) state.phase = Phase::closed;
}

void apply(State& state, const SlipSent&, const Stamp&) {
    ++state.slips;
}

void apply(State& state, const RepairReceived& event, const Stamp& stamp) {
    Repair repair;
    repair.position = event.position;
    repair.serial = event.serial;
    repair.fault = event.fault;
    repair.loan = event.loan;
    repair.count_for_serial = event.count_for_serial;
    repair.received_at = stamp.at;
    state.repairs.push_back(std::move(repair));
}

void apply(State& state, const RepairSent& event, const Stamp& stamp) {
    Repair* repair = repair_at(state, event.repair);
    if (repair == nullptr) return;
    repair->vendor = event.vendor;
    repair->promised_on = event.promised_on;
    repair->sent_at = stamp.at;
}

void apply(State& state, const RepairBack& event, const Stamp& stamp) {
    Repair* repair = repair_at(state, event.repair);
    if (repair == nullptr || repair->back_at) return;
    repair->back_at = stamp.at;
    repair->result = event.result;
    repair->text = event.text;
}

void apply(State& state, const RepairCalled& event, const Stamp& stamp) {
    if (Repair* repair = repair_at(state, event.repair)) repair->calls.push_back(stamp.at);
}

void apply(State& state, const RepairHandedOut& event, const Stamp& stamp) {
    Repair* repair = repair_at(state, event.repair);
    if (repair != nullptr && !repair->handed_out_at) repair->handed_out_at = stamp.at;
}

} // namespace

State evolve(State state, const Event& event, const Stamp& stamp) {
    visit([&](const auto& one) { apply(state, one, stamp); }, event);
    state.id = return_of(event);
    state.last_at = std::max(state.last_at, stamp.at);
    return state;
}

} // namespace foyer::returns
