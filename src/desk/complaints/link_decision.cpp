#include <algorithm>

#include "base/text.h"
#include "desk/complaints/decisions.h"
#include "desk/complaints/levels.h"
#include "desk/complaints/limits.h"

namespace foyer::complaints {
namespace {

using desk::Circumstance;
using desk::Refusal;

Refusal no_such_promise() {
    return refuse(
        "4.1.4-promise-open", N_("This promise is kept or excused already."),
        N_("Choose one that is still open."));
}

bool is_open_promise(const State& state, int promise) {
    const auto count = static_cast<int>(state.promises.size());
    return promise >= 0 && promise < count &&
        is_open(state.promises[static_cast<std::size_t>(promise)]);
}

bool same_person(const Intake& a, const Intake& b) {
    if (!a.person.is_nil() && a.person == b.person) return true;
    return !a.phone.empty() && a.phone == b.phone;
}

bool same_cause(const Intake& a, const Intake& b) {
    const std::string cause = cause_of(a);
    return !cause.empty() && cause == cause_of(b);
}

// What the clocks of a case are when it was received at that time.
Limits limits_from(const State& state, Time received_at, const Facts& facts, const TimeZone& zone) {
    Intake intake = state.intake;
    intake.received_at = received_at;
    return limits_of(state.level, intake, facts.calendar, zone, state.pauses);
}

std::optional<Refusal> other_refusal(CaseId id, CaseId other_id, const State& other) {
    if (id == other_id) {
        return refuse(
            "4.1.4-merge-itself", N_("That is this complaint itself."),
            N_("Choose the other one."));
    }
    if (other.phase == Phase::draft) {
        return refuse(
            "4.1.4-merge-target", N_("There is no such complaint."),
            N_("Look it up by number, phone or name."));
    }
    if (!is_open(other)) {
        return refuse(
            "4.1.4-merge-target", N_("The other complaint is finished or merged itself."),
            N_("Choose one that is open."));
    }
    return std::nullopt;
}

} // namespace

Answer decide_on(const MakePromise& command, const Facts& facts, const Circumstance& now) {
    if (command.due <= now.now) {
        return refuse(
            "4.1.4-promise", N_("The time promised to the customer has passed already."),
            N_("Promise a later time."));
    }
    auto what = said(command.text, "4.1.4-promise-text");
    if (auto* refusal = std::get_if<Refusal>(&what)) return std::move(*refusal);
    return one(PromiseMade{command.id, command.due, person_of(facts.state), std::get<0>(what)});
}

Answer decide_on(const KeepPromise& command, const Facts& facts, const Circumstance&) {
    if (!is_open_promise(facts.state, command.promise)) return no_such_promise();
    return one(PromiseKept{command.id, command.promise});
}

Answer decide_on(const ExcusePromise& command, const Facts& facts, const Circumstance&) {
    if (!is_open_promise(facts.state, command.promise)) return no_such_promise();
    auto why = said(command.reason, "4.1.4-excuse-reason");
    if (auto* refusal = std::get_if<Refusal>(&why)) return std::move(*refusal);
    return one(
        PromiseExcused{command.id, command.promise, person_of(facts.state), std::get<0>(why)});
}

Answer decide_on(const Merge& command, const Facts& facts, const Circumstance& now) {
    const State& other = facts.other;
    if (auto refusal = other_refusal(command.id, command.into, other)) return *std::move(refusal);
    if (facts.open_children > 0)
        return refuse(
            "4.1.4-merge-parts", N_("A part of this complaint is still open."),
            N_("Close its parts first."));
    if (!same_person(facts.state.intake, other.intake) &&
        !same_cause(facts.state.intake, other.intake)) {
        return refuse(
            "4.1.4-merge-unlike",
            N_("The two complaints have neither the customer nor the cause in common."),
            N_("Keep them apart, or make one a part of the other."));
    }
    const Time received = earliest_receipt(facts.state);
    const Time earlier = std::min(received, earliest_receipt(other));
    return std::vector<Event>{
        Merged{command.id, command.into},
        Absorbed{
            command.into, command.id, received, limits_from(other, earlier, facts, *now.zone)}};
}

Answer decide_on(const Unmerge& command, const Facts& facts, const Circumstance& now) {
    std::vector<Event> events{Unmerged{command.id, facts.state.merged_into}};
    State other = facts.other;
    if (other.phase == Phase::draft) return events;
    std::erase_if(other.absorbed, [&](const MergedCase& one) { return one.id == command.id; });
    events.emplace_back(Released{
        facts.state.merged_into, command.id,
        limits_from(other, earliest_receipt(other), facts, *now.zone)});
    return events;
}

Answer decide_on(const JoinParent& command, const Facts& facts, const Circumstance&) {
    if (command.parent.is_nil()) return one(ParentJoined{command.id, {}});
    if (auto refusal = other_refusal(command.id, command.parent, facts.other)) {
        return *std::move(refusal);
    }
    if (!facts.other.parent.is_nil() || facts.open_children > 0) {
        return refuse(
            "4.1.4-part-of-part", N_("A part cannot have parts itself."),
            N_("Choose the larger complaint."));
    }
    return one(ParentJoined{command.id, command.parent});
}

Answer decide_on(const ReplyToAuthority& command, const Facts& facts, const Circumstance&) {
    auto document = said(command.document, "4.1.6-reply-document");
    if (auto* refusal = std::get_if<Refusal>(&document)) return std::move(*refusal);
    return one(AuthorityAnswered{command.id, person_of(facts.state), std::get<0>(document)});
}

} // namespace foyer::complaints
