#include <algorithm>

#include "desk/returns/approval_id.h"
#include "desk/returns/return_answers.h"

namespace foyer::returns {
namespace {

using desk::Circumstance;
using desk::Refusal;

// Of one line of the receipt, all positions together.
struct Going {
    std::int64_t pieces = 0;
    Fen money;
};
std::map<std::int64_t, Going> going_of(const State& state, const Verdict& verdict) {
    std::map<std::int64_t, Going> going;
    for (std::size_t i = 0; i < verdict.lines.size(); ++i) {
        const LineVerdict& line = verdict.lines[i];
        if (!is_approved(line.response)) continue;
        Going& one = going[line.line];
        if (leaves_customer(line.chosen)) one.pieces += state.asked.request[i].qty;
        one.money = one.money + money_back(line.amounts);
    }
    return going;
}

// One reference for each electronic payout, in their order.
Refusal* add_references(
    std::vector<Payment>& payouts, const std::vector<std::string>& references,
    std::optional<Refusal>& refusal) {
    for (std::size_t i = 0; i < std::min(payouts.size(), references.size()); ++i) {
        if (!is_electronic(payouts[i].tender)) break;
        auto reference = field(references[i]);
        if (auto* wrong = std::get_if<Refusal>(&reference))
            refusal = std::move(*wrong);
        else
            payouts[i].reference = std::move(std::get<0>(reference));
    }
    return refusal ? &*refusal : nullptr;
}

std::vector<Payment> payouts_of(const Settle& command, const Facts& facts) {
    const Amounts& amounts = facts.state.verdict.amounts;
    std::vector<Payment> payouts = refund_plan(
        amounts.refund + amounts.price_diff, facts.state.paid_with, facts.paid_back,
        command.cash_in_drawer);
    if (amounts.store_credit.value == 0) return payouts;
    // One credit note, whatever it is made of.
    if (payouts.empty() || payouts.back().tender != Tender::credit_note)
        payouts.push_back({Tender::credit_note, {}, {}});
    payouts.back().amount = payouts.back().amount + amounts.store_credit;
    return payouts;
}

std::optional<Refusal> disposition_refusal(const DisposedGoods& goods, const Facts& facts) {
    const State& state = facts.state;
    if (!comes_back(state, goods.position)) return refuse(Objection::not_at_desk);
    if (std::ranges::count(facts.in_batch, goods.position) > 0) return refuse(Objection::in_batch);
    if (goods.disposition == Disposition::none) return refuse(Objection::disposition_missing);
    const bool scrap = goods.disposition == Disposition::scrap;
    if (goods.weight_grams < 0 || goods.weight_grams > 100'000'000 ||
        (scrap && goods.weight_grams == 0))
        return refuse(Objection::scrap_weight);
    const bool ticket = std::ranges::any_of(
        state.repairs, [&](const Repair& repair) { return repair.position == goods.position; });
    if (goods.disposition == Disposition::repair && !ticket)
        return refuse(Objection::repair_ticket_missing);
    return std::nullopt;
}

std::optional<Refusal> close_refusal(const State& state) {
    if (!goods_at_desk(state).empty()) return refuse(Objection::goods_left);
    if (misses_complaint(state)) return refuse(Objection::complaint_not_linked);
    const bool repairing =
        std::ranges::any_of(state.repairs, [](const Repair& repair) { return is_open(repair); });
    if (repairing) return refuse(Objection::repair_left);
    return std::nullopt;
}

} // namespace

std::int64_t line_that_is_gone(const Facts& facts, const Verdict& verdict) {
    for (const auto& [number, going] : going_of(facts.state, verdict)) {
        const SaleLine* sold = find_line(facts.state.asked.sale, number);
        const auto record = facts.lines.find(number);
        if (sold == nullptr) return number;
        if (record == facts.lines.end()) continue;
        const bool no_proof = facts.state.asked.proof == Proof::none;
        if (record->second.returned + going.pieces > sold->qty) return number;
        if (!no_proof && record->second.paid_back + going.money > sold->net_paid) return number;
    }
    return 0;
}

Answer decide_on(const Settle& command, const Facts& facts, const Circumstance&) {
    const State& state = facts.state;
    if (command.approval != approval_id(state.id, state.verdict))
        return no(Objection::other_approval);
    if (!state.approval.is_nil() && state.approval != command.approval)
        return no(Objection::other_approval);
    if (const auto line = line_that_is_gone(facts, state.verdict))
        return no(Objection::line_gone, {std::to_string(line)});
    if (command.cash_in_drawer && command.cash_in_drawer->value < 0)
        return no(Objection::drawer_wrong);
    auto receipt = field(command.new_receipt);
    if (auto* refusal = std::get_if<Refusal>(&receipt)) return std::move(*refusal);
    Settled event{
        command.id,   command.approval,    state.verdict.amounts, payouts_of(command, facts),
        std::nullopt, std::get<0>(receipt)};
    std::optional<Refusal> refusal;
    if (add_references(event.payouts, command.references, refusal)) return *std::move(refusal);
    if (event.amounts.collect.value > 0)
        event.collected = Payment{command.collected_with, event.amounts.collect, {}};
    return one(std::move(event));
}

Answer decide_on(const LinkComplaint& command, const Facts&, const Circumstance&) {
    if (command.complaint.is_nil()) return no(Objection::complaint_missing);
    return one(ComplaintLinked{command.id, command.complaint});
}

Answer decide_on(const Dispose& command, const Facts& facts, const Circumstance& now) {
    if (command.goods.empty()) return no(Objection::nothing_disposed);
    Disposed event{command.id, {}};
    for (const DisposedGoods& goods : command.goods) {
        if (auto refusal = disposition_refusal(goods, facts)) return *std::move(refusal);
        auto note = field(goods.note);
        if (auto* refusal = std::get_if<Refusal>(&note)) return std::move(*refusal);
        event.goods.push_back(goods);
        event.goods.back().note = std::move(std::get<0>(note));
    }
    std::vector<Event> events{event};
    desk::Stamp stamp;
    stamp.at = now.now;
    const State after = evolve(facts.state, events.front(), stamp);
    if (after.phase == Phase::goods_disposed && !close_refusal(after))
        events.emplace_back(Closed{command.id});
    return events;
}

Answer decide_on(const Close& command, const Facts& facts, const Circumstance&) {
    if (auto refusal = close_refusal(facts.state)) return *std::move(refusal);
    return one(Closed{command.id});
}

Answer decide_on(const PrintSlip& command, const Facts& facts, const Circumstance&) {
    return one(SlipSent{command.id, facts.state.slips});
}

} // namespace foyer::returns
