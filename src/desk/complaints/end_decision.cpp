#include <algorithm>

#include "base/text.h"
#include "desk/complaints/closing.h"
#include "desk/complaints/code_lists.h"
#include "desk/complaints/decisions.h"
#include "desk/complaints/follow_up.h"
#include "desk/complaints/limits.h"

namespace foyer::complaints {
namespace {

using desk::Circumstance;
using desk::Refusal;

// The level rises by itself when it goes wrong for the second time (rules 4.1.4).
constexpr int patience = 2;

void add_higher_level(
    std::vector<Event>& events, const State& state, const Facts& facts, const Circumstance& now,
    const std::string& reason, const std::vector<desk::Pause>& pauses) {
    if (state.level >= 4) return;
    events.emplace_back(LevelRaised{
        state.id, state.level + 1, person_of(state), reason,
        limits_of(state.level + 1, state.intake, facts.calendar, *now.zone, pauses)});
}

std::optional<Refusal> finding_refusal(Finding finding, const std::string& cause) {
    if (finding == Finding::none) return refusal_of(CloseNeed::finding);
    if (*english_of(root_causes(), cause) == '\0') return refusal_of(CloseNeed::cause);
    return std::nullopt;
}

std::optional<desk::Actor> approver_of(const Facts& facts, const Circumstance& now) {
    if (now.approver.is_nil() || !facts.approver_role) return std::nullopt;
    return desk::Actor{now.approver, *facts.approver_role};
}

// ---- follow-up ----

std::optional<Refusal>
call_refusal(const FollowUp& command, const State& state, const Circumstance& now) {
    if (command.satisfaction < 0 || command.satisfaction > 5) {
        return refuse("4.9-faces", N_("There are five faces."), N_("Choose one of them."));
    }
    if (command.outcome == FollowUpOutcome::call_later &&
        (!command.later || *command.later <= now.now)) {
        return refuse(
            "4.8-later", N_("The time at which the customer wants to be called is missing."),
            N_("Choose a time."));
    }
    if (!state.calls.empty() && now.now - state.calls.back() < calls_apart_ms) {
        return refuse(
            "4.8-too-soon", N_("The last call is less than 2 hours ago."), N_("Try again later."));
    }
    const bool third = state.calls.size() == calls_most - 1;
    const auto in_this_half = [&](Time call) { return same_half_day(call, now.now, *now.zone); };
    if (third && std::ranges::all_of(state.calls, in_this_half)) {
        return refuse(
            "4.8-half-day", N_("All calls fell into the same half of the day."),
            N_("Try in the other half of a day."));
    }
    return std::nullopt;
}

Reopened reopened(
    CaseId id, const std::string& reason, const Facts& facts, const Circumstance& now,
    std::vector<desk::Pause>& pauses) {
    const State& state = facts.state;
    pauses = state.pauses;
    if (state.resolved_at) pauses.push_back({*state.resolved_at, now.now});
    return {
        id, person_of(state), reason,
        limits_of(state.level, state.intake, facts.calendar, *now.zone, pauses)};
}

void add_reopening(
    std::vector<Event>& events, const std::string& reason, const Facts& facts,
    const Circumstance& now) {
    std::vector<desk::Pause> pauses;
    events.emplace_back(reopened(facts.state.id, reason, facts, now, pauses));
    if (facts.state.reopened_count + 1 >= patience) {
        add_higher_level(events, facts.state, facts, now, reason, pauses);
    }
}

// ---- close ----

// What the dialog brought along besides the words of the resolution.
void add_brought_along(std::vector<Event>& events, const Close& close, const State& state) {
    if (close.finding != Finding::none || !close.cause.empty()) {
        const Finding finding = close.finding == Finding::none ? state.finding : close.finding;
        events.emplace_back(
            Found{close.id, finding, close.cause.empty() ? state.root_cause : close.cause});
    }
    const std::string excuse = trimmed(clean_text(close.excuse));
    for (std::size_t i = 0; i < state.promises.size() && !excuse.empty(); ++i) {
        if (!is_open(state.promises[i])) continue;
        events.emplace_back(
            PromiseExcused{close.id, static_cast<int>(i), person_of(state), excuse});
    }
}

} // namespace

Answer decide_on(const Find& command, const Facts&, const Circumstance&) {
    if (auto refusal = finding_refusal(command.finding, command.cause)) return *refusal;
    return one(Found{command.id, command.finding, command.cause});
}

Answer decide_on(const Propose& command, const Facts& facts, const Circumstance& now) {
    if (command.amount.value < 0 || command.amount > amount_most) {
        return refuse("4.1.1-amount", N_("This amount is not possible."), N_("Check it."));
    }
    const bool money = has_amount(command.remedy) && command.remedy != Remedy::exchange &&
        command.remedy != Remedy::repair && command.remedy != Remedy::other;
    if (money && command.amount.value == 0) {
        return refuse(
            "4.1.4-propose-amount", N_("The amount of the remedy is missing."),
            N_("Type how much the customer gets."));
    }
    const std::string text = trimmed(clean_text(command.text));
    if (character_count(text) > reason_most) return too_long(reason_most);
    Propose asked = command;
    if (!has_amount(asked.remedy)) asked.amount = {};
    if (auto refusal =
            authority_refusal(asked, now.actor, approver_of(facts, now), facts.goodwill)) {
        return *std::move(refusal);
    }
    return one(Proposed{command.id, asked.remedy, asked.amount, person_of(facts.state), text});
}

Answer decide_on(const AcceptOffer& command, const Facts& facts, const Circumstance& now) {
    return one(
        OfferAccepted{command.id, first_call(facts.state, now.now, facts.calendar, *now.zone)});
}

Answer decide_on(const RejectOffer& command, const Facts& facts, const Circumstance& now) {
    auto why = said(command.reason, "4.1.4-reject-reason");
    if (auto* refusal = std::get_if<Refusal>(&why)) return std::move(*refusal);
    std::vector<Event> events{OfferRejected{command.id, person_of(facts.state), std::get<0>(why)}};
    if (facts.state.rejected_count + 1 == patience) {
        add_higher_level(events, facts.state, facts, now, std::get<0>(why), facts.state.pauses);
    }
    return events;
}

Answer decide_on(const Impose& command, const Facts& facts, const Circumstance& now) {
    auto why = said(command.reason, "4.1.4-impose-reason");
    if (auto* refusal = std::get_if<Refusal>(&why)) return std::move(*refusal);
    return one(Imposed{
        command.id, person_of(facts.state), std::get<0>(why),
        first_call(facts.state, now.now, facts.calendar, *now.zone)});
}

Answer decide_on(const FollowUp& command, const Facts& facts, const Circumstance& now) {
    const State& state = facts.state;
    if (auto refusal = call_refusal(command, state, now)) return *std::move(refusal);
    const std::string text = trimmed(clean_text(command.text));
    if (character_count(text) > note_most) return too_long(note_most);
    const bool dissatisfied = command.outcome == FollowUpOutcome::dissatisfied;
    if (dissatisfied && command.reopen && text.empty()) {
        return refuse(
            "4.8-dissatisfied", N_("What the customer is not satisfied with is missing."),
            N_("Write a few words."));
    }
    std::vector<Event> events{FollowedUp{
        command.id, command.outcome, command.satisfaction, person_of(state), text,
        next_call(state, command.outcome, command.later, now.now, *now.zone)}};
    if (dissatisfied && command.reopen) add_reopening(events, text, facts, now);
    return events;
}

Answer decide_on(const Close& command, const Facts& facts, const Circumstance&) {
    const State& state = facts.state;
    const auto needs = close_needs(state, command, facts.open_children);
    if (!needs.empty()) return refusal_of(needs.front());
    if (auto refusal = skip_refusal(state, command.skip_follow_up)) return *std::move(refusal);
    const std::string cause = command.cause.empty() ? state.root_cause : command.cause;
    const Finding finding = command.finding == Finding::none ? state.finding : command.finding;
    if (auto refusal = finding_refusal(finding, cause)) return *std::move(refusal);
    const std::string resolution = trimmed(clean_text(command.resolution));
    if (character_count(resolution) > note_most) return too_long(note_most);
    std::vector<Event> events;
    add_brought_along(events, command, state);
    events.emplace_back(Closed{command.id, person_of(state), resolution, command.skip_follow_up});
    return events;
}

Answer decide_on(const Reopen& command, const Facts& facts, const Circumstance& now) {
    auto why = said(command.reason, "4.1.4-reopen-reason");
    if (auto* refusal = std::get_if<Refusal>(&why)) return std::move(*refusal);
    std::vector<Event> events;
    add_reopening(events, std::get<0>(why), facts, now);
    return events;
}

Answer decide_on(const Withdraw& command, const Facts& facts, const Circumstance&) {
    auto words = said(command.words, "4.1.4-withdraw-words");
    if (auto* refusal = std::get_if<Refusal>(&words)) return std::move(*refusal);
    return one(Withdrawn{command.id, person_of(facts.state), std::get<0>(words)});
}

Answer decide_on(const Void& command, const Facts& facts, const Circumstance&) {
    auto why = said(command.reason, "4.1.4-void-reason");
    if (auto* refusal = std::get_if<Refusal>(&why)) return std::move(*refusal);
    return one(Voided{command.id, person_of(facts.state), std::get<0>(why)});
}

} // namespace foyer::complaints
