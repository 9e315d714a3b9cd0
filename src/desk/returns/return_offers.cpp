#include "desk/returns/return_offers.h"

#include <algorithm>
#include <array>

#include "desk/returns/approval_id.h"
#include "desk/returns/returns.h"

namespace foyer::returns {
namespace {

using desk::Circumstance;

constexpr std::array in_order{
    Verb::approve,
    Verb::settle,
    Verb::hand_out_repaired,
    Verb::take_back_from_repair,
    Verb::send_for_repair,
    Verb::dispose,
    Verb::close,
    Verb::deny,
    Verb::override_denial,
    Verb::link_complaint,
    Verb::receive_for_repair,
    Verb::call_about_repair,
    Verb::print_slip,
    Verb::cancel};

// Phase and person fit; is there anything that the verb could be about?
bool applies(Verb verb, const State& state) {
    const bool yes = is_approved(state.verdict.response);
    switch (verb) {
    case Verb::approve: return yes;
    case Verb::deny: return !yes;
    case Verb::override_denial: return state.verdict.response == Response::deny_overridable;
    case Verb::link_complaint: return state.complaint.is_nil();
    case Verb::dispose: return !goods_at_desk(state).empty();
    case Verb::receive_for_repair: return !repairable(state).empty();
    case Verb::send_for_repair:
    case Verb::take_back_from_repair:
    case Verb::call_about_repair:
    case Verb::hand_out_repaired: return repair_for(verb, state).has_value();
    default: return true;
    }
}

// The command as it would be when its sheet is filled in well.
std::optional<Command> filled_in_well(Verb verb, const Facts& facts, const Circumstance& now) {
    const State& state = facts.state;
    const std::string words = "-";
    const std::size_t repair = repair_for(verb, state).value_or(0);
    switch (verb) {
    case Verb::approve: return approving(state);
    case Verb::override_denial: {
        const Verdict verdict = overridden_verdict(state, facts.book);
        return Override{state.id, approval_id(state.id, verdict), words};
    }
    case Verb::deny: return Deny{state.id, words};
    case Verb::cancel: return Cancel{state.id, words};
    case Verb::settle: return settling(state);
    case Verb::link_complaint: return LinkComplaint{state.id, id_cast<CaseId>(state.id)};
    case Verb::dispose:
        return Dispose{
            state.id, {{goods_at_desk(state).front(), Disposition::shelf, 0, ""}}};
    case Verb::close: return Close{state.id};
    case Verb::print_slip: return PrintSlip{state.id};
    case Verb::receive_for_repair:
        return ReceiveForRepair{state.id, repairable(state).front(), words, words, ""};
    case Verb::send_for_repair:
        return SendForRepair{state.id, repair, words, now.zone->business_date(now.now)};
    case Verb::take_back_from_repair:
        return TakeBackFromRepair{state.id, repair, RepairResult::repaired, ""};
    case Verb::call_about_repair: return CallAboutRepair{state.id, repair, words};
    case Verb::hand_out_repaired: return HandOutRepaired{state.id, repair};
    case Verb::open: break;
    }
    return std::nullopt;
}

std::optional<desk::Role>
approver_of(Verb verb, const Facts& facts, const Circumstance& now) {
    if (verb == Verb::approve)
        return approver_needed(facts.state, facts.state.verdict, now.actor);
    if (verb != Verb::override_denial) return std::nullopt;
    Verdict verdict = overridden_verdict(facts.state, facts.book);
    if (!verdict.approval) verdict.approval = desk::Role::supervisor;
    return approver_needed(facts.state, verdict, now.actor);
}

} // namespace

std::vector<Offer> offers(const Facts& facts, const Circumstance& now) {
    std::vector<Offer> offered;
    for (const Verb verb : in_order) {
        if (!may(verb, facts.state, now.actor) || !applies(verb, facts.state)) continue;
        const auto command = filled_in_well(verb, facts, now);
        if (!command) continue;
        Offer offer{verb, approver_of(verb, facts, now), std::nullopt};
        auto decision = decide(*command, facts, now);
        auto* refusal = std::get_if<desk::Refusal>(&decision);
        if (refusal != nullptr && !offer.approver) offer.refusal = std::move(*refusal);
        offered.push_back(std::move(offer));
    }
    return offered;
}

Approve approving(const State& state) {
    Approve approve{state.id, approval_id(state.id, state.verdict), {}};
    for (const Duty& duty : open_conditions(state))
        approve.conditions_met.push_back(duty.kind);
    return approve;
}

Settle settling(const State& state) {
    Settle settle;
    settle.id = state.id;
    settle.approval = approval_id(state.id, state.verdict);
    return settle;
}

std::optional<std::size_t> repair_for(Verb verb, const State& state) {
    const auto fits = [verb](const Repair& repair) {
        switch (verb) {
        case Verb::send_for_repair: return !repair.sent_at;
        case Verb::take_back_from_repair:
        case Verb::call_about_repair: return repair.sent_at && !repair.back_at;
        case Verb::hand_out_repaired:
            return repair.back_at && !repair.handed_out_at &&
                repair.result != RepairResult::not_repairable;
        default: return false;
        }
    };
    const auto found = std::ranges::find_if(state.repairs, fits);
    if (found == state.repairs.end()) return std::nullopt;
    return static_cast<std::size_t>(found - state.repairs.begin());
}

std::vector<std::size_t> repairable(const State& state) {
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < state.asked.request.size(); ++i) {
        const bool ticket = std::ranges::any_of(state.repairs, [i](const Repair& repair) {
            return repair.position == i && is_open(repair);
        });
        const bool gone = i < state.disposed.size() && state.disposed[i].has_value();
        if (comes_back(state, i) && !ticket && !gone) positions.push_back(i);
    }
    return positions;
}

Verdict overridden_verdict(const State& state, const PolicyBook& book) {
    return judge_overridden(state.asked, book);
}

Disposition usual_disposition(const State& state, std::size_t position) {
    if (position >= state.asked.request.size()) return Disposition::none;
    const std::int64_t line = state.asked.request[position].line;
    const auto note = std::ranges::find(state.notes, line, &PolicyNote::line);
    return note == state.notes.end() ? Disposition::none : note->disposition;
}

} // namespace foyer::returns
