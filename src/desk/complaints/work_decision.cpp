#include <algorithm>

#include "base/text.h"
#include "desk/complaints/decisions.h"
#include "desk/complaints/limits.h"

namespace foyer::complaints {
namespace {

using desk::Circumstance;
using desk::Refusal;

constexpr std::int64_t longest_wait_ms = 90 * day_ms;

Answer
wait(CaseId id, Phase phase, Time until, const std::string& reason, const Facts& facts, Time now) {
    if (until <= now || until - now > longest_wait_ms) {
        return refuse(
            "4.1.4-wait-until", N_("The day until which the complaint waits is missing."),
            N_("Choose a time within the next 90 days."));
    }
    auto why = said(reason, "4.1.4-wait-reason");
    if (auto* refusal = std::get_if<Refusal>(&why)) return std::move(*refusal);
    return one(WaitStarted{id, phase, until, person_of(facts.state), std::get<0>(why)});
}

} // namespace

Answer decide_on(const WaitForCustomer& command, const Facts& facts, const Circumstance& now) {
    return wait(command.id, Phase::waiting_customer, command.until, command.reason, facts, now.now);
}

Answer decide_on(const WaitForOthers& command, const Facts& facts, const Circumstance& now) {
    return wait(command.id, Phase::waiting_external, command.until, command.reason, facts, now.now);
}

Answer decide_on(const Resume& command, const Facts& facts, const Circumstance& now) {
    const State& state = facts.state;
    std::vector<desk::Pause> pauses = state.pauses;
    if (state.waiting) pauses.push_back({state.waiting->since, now.now});
    return one(Resumed{
        command.id, limits_of(state.level, state.intake, facts.calendar, *now.zone, pauses)});
}

Answer decide_on(const LowerLevel& command, const Facts& facts, const Circumstance& now) {
    const State& state = facts.state;
    if (command.level < 1 || command.level >= state.level) {
        return refuse(
            "4.1.3-not-lower", N_("The complaint does not have a higher level."),
            N_("Choose a lower level."));
    }
    if (command.level < state.minimum_level) {
        return Refusal{
            "4.1.3-minimum",
            {N_("What happened makes level {1} the lowest that is possible."),
             {std::to_string(state.minimum_level)}},
            {N_("Choose that level or a higher one."), {}}};
    }
    auto why = said(command.reason, "4.1.3-lower-reason");
    if (auto* refusal = std::get_if<Refusal>(&why)) return std::move(*refusal);
    return one(LevelLowered{
        command.id, command.level, person_of(state), std::get<0>(why),
        limits_of(command.level, state.intake, facts.calendar, *now.zone, state.pauses)});
}

} // namespace foyer::complaints
