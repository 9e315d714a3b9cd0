#include <algorithm>

#include "desk/returns/return_answers.h"

namespace foyer::returns {
namespace {

using desk::Circumstance;
using desk::Refusal;

const Repair* repair_at(const State& state, std::size_t repair) {
    return repair < state.repairs.size() ? &state.repairs[repair] : nullptr;
}

// Several texts at once: the first refusal, or all of them cleaned.
std::optional<Refusal> take_fields(std::initializer_list<std::string*> texts) {
    for (std::string* text : texts) {
        auto clean = field(*text);
        if (auto* refusal = std::get_if<Refusal>(&clean)) return std::move(*refusal);
        *text = std::move(std::get<0>(clean));
    }
    return std::nullopt;
}

} // namespace

Answer decide_on(const ReceiveForRepair& command, const Facts& facts, const Circumstance&) {
    const State& state = facts.state;
    if (!comes_back(state, command.position)) return no(Objection::repair_position);
    for (const Repair& repair : state.repairs)
        if (repair.position == command.position && is_open(repair))
            return no(Objection::repair_twice);
    RepairReceived event{command.id,    command.position, command.serial,
                         command.fault, command.loan,     facts.repairs_of_serial + 1};
    if (auto refusal = take_fields({&event.serial, &event.fault, &event.loan}))
        return *std::move(refusal);
    if (event.serial.empty() || event.fault.empty()) return no(Objection::repair_fault);
    return one(std::move(event));
}

Answer decide_on(const SendForRepair& command, const Facts& facts, const Circumstance& now) {
    const Repair* repair = repair_at(facts.state, command.repair);
    if (repair == nullptr) return no(Objection::repair_unknown);
    if (repair->sent_at) return no(Objection::repair_sent);
    RepairSent event{command.id, command.repair, command.vendor, command.promised_on};
    if (auto refusal = take_fields({&event.vendor})) return *std::move(refusal);
    if (event.vendor.empty()) return no(Objection::repair_vendor);
    const Date today = now.zone->business_date(now.now);
    if (event.promised_on < today || event.promised_on > add_days(today, repair_days_most))
        return no(Objection::repair_promise);
    return one(std::move(event));
}

Answer decide_on(const TakeBackFromRepair& command, const Facts& facts, const Circumstance&) {
    const Repair* repair = repair_at(facts.state, command.repair);
    if (repair == nullptr) return no(Objection::repair_unknown);
    if (!repair->sent_at || repair->back_at) return no(Objection::repair_not_away);
    RepairBack event{command.id, command.repair, command.result, command.text};
    if (auto refusal = take_fields({&event.text})) return *std::move(refusal);
    return one(std::move(event));
}

Answer decide_on(const CallAboutRepair& command, const Facts& facts, const Circumstance&) {
    if (repair_at(facts.state, command.repair) == nullptr) return no(Objection::repair_unknown);
    auto text = said(command.text, Objection::reason_missing);
    if (auto* refusal = std::get_if<Refusal>(&text)) return std::move(*refusal);
    return one(RepairCalled{
        command.id, command.repair, sealing_person(facts.state.id, facts.state.customer),
        std::get<0>(text)});
}

Answer decide_on(const HandOutRepaired& command, const Facts& facts, const Circumstance&) {
    const Repair* repair = repair_at(facts.state, command.repair);
    if (repair == nullptr) return no(Objection::repair_unknown);
    const bool ready = repair->back_at && repair->result != RepairResult::not_repairable;
    if (!ready || repair->handed_out_at) return no(Objection::repair_not_back);
    return one(RepairHandedOut{command.id, command.repair});
}

} // namespace foyer::returns
