#include "desk/capa/capa.h"

#include <algorithm>

#include "base/text.h"
#include "desk/capa/capa_refusals.h"

namespace foyer::capa {
namespace {

using desk::Circumstance;
using MaybeRefusal = std::optional<desk::Refusal>;

Decision no(Objection objection, std::vector<std::string> values = {}) {
    return refuse(objection, std::move(values));
}
Decision yes(Event event) {
    return std::vector<Event>{std::move(event)};
}

std::string tidy(std::string_view typed) {
    return trimmed(clean_text(typed));
}

MaybeRefusal objection_to_text(std::string_view text, Objection missing) {
    if (text.empty()) return refuse(missing);
    if (character_count(text) > text_characters_max)
        return refuse(Objection::text_too_long, {std::to_string(text_characters_max)});
    return {};
}
// A text that may be empty.
MaybeRefusal objection_to_length(std::string_view text) {
    return text.empty() ? MaybeRefusal() : objection_to_text(text, Objection::count_);
}

Date today(const Circumstance& circumstance) {
    return circumstance.zone->business_date(circumstance.now);
}

MaybeRefusal objection_to_directing(const Facts& facts, const Circumstance& circumstance) {
    if (!may_direct(circumstance.actor.role)) return refuse(Objection::may_not_direct);
    if (facts.state.number == 0) return refuse(Objection::unknown);
    return {};
}

MaybeRefusal objection_to_working(const Facts& facts, const Circumstance& circumstance) {
    if (facts.state.number == 0) return refuse(Objection::unknown);
    if (!may_work_on(facts.state, circumstance.actor)) return refuse(Objection::may_not_work);
    if (facts.state.phase != Phase::open) return refuse(Objection::not_open);
    return {};
}

MaybeRefusal
objection_to_charge(StaffId owner, Date due, const Facts& facts, const Circumstance& circumstance) {
    if (owner.is_nil() || !facts.owner_active) return refuse(Objection::owner_missing);
    if (due < today(circumstance)) return refuse(Objection::due_past);
    return {};
}

MaybeRefusal objection_to_cases(const Open& command, const Facts& facts) {
    if (command.cases.empty()) return refuse(Objection::case_missing);
    if (command.cases.size() > cases_most)
        return refuse(Objection::too_many_cases, {std::to_string(cases_most)});
    if (!facts.cases_known) return refuse(Objection::unknown_case);
    if (facts.running > 0) return refuse(Objection::running_already, {label_of(facts.running)});
    return {};
}

Decision answer(const Open& command, const Facts& facts, const Circumstance& circumstance) {
    if (!may_direct(circumstance.actor.role)) return no(Objection::may_not_direct);
    if (facts.state.number != 0) return no(Objection::opened_already);
    if (auto objection = objection_to_cases(command, facts)) return *objection;
    Opened opened{
        command.id,
        facts.highest_number + 1,
        command.cases,
        command.key,
        tidy(command.problem),
        tidy(command.containment),
        command.stop_sale,
        command.owner,
        command.due};
    if (auto objection = objection_to_text(opened.problem, Objection::problem_missing))
        return *objection;
    if (auto objection = objection_to_length(opened.containment)) return *objection;
    if (auto objection = objection_to_charge(command.owner, command.due, facts, circumstance))
        return *objection;
    return yes(std::move(opened));
}

Decision answer(const Contain& command, const Facts& facts, const Circumstance& circumstance) {
    if (auto objection = objection_to_working(facts, circumstance)) return *objection;
    std::string text = tidy(command.containment);
    if (auto objection = objection_to_length(text)) return *objection;
    const State& state = facts.state;
    if (text == state.containment && command.stop_sale == state.stop_sale)
        return no(Objection::nothing_changed);
    return yes(Contained{command.id, std::move(text), command.stop_sale});
}

Decision answer(const Analyse& command, const Facts& facts, const Circumstance& circumstance) {
    if (auto objection = objection_to_working(facts, circumstance)) return *objection;
    Analysed analysed{command.id, tidy(command.cause), tidy(command.action)};
    if (auto objection = objection_to_text(analysed.cause, Objection::cause_missing))
        return *objection;
    if (auto objection = objection_to_text(analysed.action, Objection::action_missing))
        return *objection;
    if (analysed.cause == facts.state.cause && analysed.action == facts.state.action)
        return no(Objection::nothing_changed);
    return yes(std::move(analysed));
}

Decision answer(const HandOver& command, const Facts& facts, const Circumstance& circumstance) {
    if (auto objection = objection_to_directing(facts, circumstance)) return *objection;
    const State& state = facts.state;
    if (state.phase != Phase::open) return no(Objection::not_open);
    if (auto objection = objection_to_charge(command.owner, command.due, facts, circumstance))
        return *objection;
    if (command.owner == state.owner && command.due == state.due)
        return no(Objection::nothing_changed);
    std::string reason = tidy(command.reason);
    if (auto objection = objection_to_text(reason, Objection::reason_missing)) return *objection;
    return yes(HandedOver{command.id, command.owner, command.due, std::move(reason)});
}

Decision answer(const FinishAction& command, const Facts& facts, const Circumstance& circumstance) {
    if (auto objection = objection_to_working(facts, circumstance)) return *objection;
    if (facts.state.cause.empty()) return no(Objection::cause_missing);
    if (facts.state.action.empty()) return no(Objection::action_missing);
    std::string done = tidy(command.done);
    if (auto objection = objection_to_text(done, Objection::done_missing)) return *objection;
    return yes(ActionDone{command.id, std::move(done)});
}

MaybeRefusal objection_to_verifier(const State& state, const Circumstance& circumstance) {
    if (state.phase == Phase::open) return refuse(Objection::not_done);
    if (state.phase == Phase::verified) return refuse(Objection::verified_already);
    const StaffId verifier = circumstance.actor.staff;
    if (verifier == state.owner) return refuse(Objection::verifier_owns_it);
    if (verifier == state.done_by) return refuse(Objection::verifier_did_it);
    return {};
}

// That it did not help can be seen at once; that it did, only when the days have passed.
MaybeRefusal
objection_to_effect(const Verify& command, const Facts& facts, const Circumstance& circumstance) {
    if (!command.effective || !facts.counts) return {};
    const Time from = verify_from(facts.state);
    if (circumstance.now < from)
        return refuse(Objection::too_early, {iso_date(circumstance.zone->business_date(from))});
    if (has_halved(*facts.counts)) return {};
    return refuse(
        Objection::counts_say_no,
        {std::to_string(facts.counts->before), std::to_string(facts.counts->after)});
}

Decision answer(const Verify& command, const Facts& facts, const Circumstance& circumstance) {
    if (auto objection = objection_to_directing(facts, circumstance)) return *objection;
    if (auto objection = objection_to_verifier(facts.state, circumstance)) return *objection;
    if (auto objection = objection_to_effect(command, facts, circumstance)) return *objection;
    std::string finding = tidy(command.finding);
    if (auto objection = objection_to_text(finding, Objection::finding_missing)) return *objection;
    return yes(Verified{command.id, command.effective, facts.counts, std::move(finding)});
}

Decision answer(const Reopen& command, const Facts& facts, const Circumstance& circumstance) {
    if (auto objection = objection_to_directing(facts, circumstance)) return *objection;
    if (facts.state.phase == Phase::open) return no(Objection::still_open);
    if (command.due < today(circumstance)) return no(Objection::due_past);
    std::string reason = tidy(command.reason);
    if (auto objection = objection_to_text(reason, Objection::reason_missing)) return *objection;
    return yes(Reopened{command.id, command.due, std::move(reason)});
}

Decision answer(const LinkCase& command, const Facts& facts, const Circumstance& circumstance) {
    if (facts.state.number == 0) return no(Objection::unknown);
    if (!may_work_on(facts.state, circumstance.actor)) return no(Objection::may_not_work);
    if (command.complaint.is_nil() || !facts.cases_known) return no(Objection::unknown_case);
    const auto& cases = facts.state.cases;
    if (std::ranges::find(cases, command.complaint) != cases.end())
        return no(Objection::linked_already);
    if (cases.size() >= cases_most)
        return no(Objection::too_many_cases, {std::to_string(cases_most)});
    return yes(CaseLinked{command.id, command.complaint});
}

} // namespace

bool may_direct(desk::Role role) {
    return desk::may(role, desk::Act::review_day);
}

bool may_work_on(const State& state, const desk::Actor& actor) {
    return may_direct(actor.role) || (!actor.staff.is_nil() && actor.staff == state.owner);
}

Decision decide(const Command& command, const Facts& facts, const Circumstance& circumstance) {
    return visit([&](const auto& one) { return answer(one, facts, circumstance); }, command);
}

} // namespace foyer::capa
