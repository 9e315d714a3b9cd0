#include "desk/complaints/complaint_decision.h"

#include <algorithm>

#include "base/invariant.h"
#include "base/text.h"
#include "desk/complaints/code_lists.h"
#include "desk/complaints/decisions.h"
#include "desk/complaints/intake_rules.h"
#include "desk/complaints/limits.h"
#include "desk/complaints/transitions.h"

namespace foyer::complaints {

using desk::Circumstance;
using desk::Refusal;

Answer one(Event event) { return std::vector<Event>{std::move(event)}; }

Refusal too_long(std::size_t most) {
    return {"4.1.1-too-long",
            {N_("The text is longer than {1} characters."), {std::to_string(most)}},
            {N_("Shorten it, or write the rest into a second note."), {}}};
}

PersonId person_of(const State& state) { return sealing_person(state.id, state.intake); }

std::variant<std::string, Refusal> said(
    std::string_view text, const char* rule, std::size_t most) {
    std::string clean = trimmed(clean_text(text));
    if (clean.empty()) {
        return refuse(rule, N_("The reason is missing."), N_("Write a few words."));
    }
    if (character_count(clean) > most) return too_long(most);
    return clean;
}

Answer decide_on(const Register& command, const Facts& facts, const Circumstance& now) {
    Intake intake = cleaned(command.intake);
    if (!intake.received_at) intake.received_at = now.now;
    if (auto refusal = intake_refusal(intake, now)) return *std::move(refusal);
    if (command.level < 0 || command.level > 4) {
        return refuse("4.1.3-level", N_("There are levels 1 to 4."), N_("Choose one of them."));
    }
    if (command.promised_at && *command.promised_at <= now.now) {
        return refuse("4.1.4-promise", N_("The time promised to the customer has passed already."),
                      N_("Promise a later time."));
    }
    const MinimumLevel minimum = minimum_level(intake, facts.history);
    Registered event;
    event.id = command.id;
    event.number = {"TS", command.store, now.zone->business_date(now.now), command.terminal,
                    facts.next_serial};
    event.level = std::max(command.level, minimum.level);
    event.minimum_level = minimum.level;
    event.level_reasons = minimum.reasons;
    event.promised_at = command.promised_at;
    event.limits = limits_of(event.level, intake, facts.calendar, *now.zone);
    event.answered_at_once = is_face_to_face(intake.channel);
    event.intake = std::move(intake);
    return one(std::move(event));
}

Answer decide_on(const Take& command, const Facts&, const Circumstance&) {
    return one(Taken{command.id});
}

Answer decide_on(const Contact& command, const Facts& facts, const Circumstance&) {
    const std::string text = trimmed(clean_text(command.text));
    if (text.empty() && command.outcome == ContactOutcome::spoke) {
        return refuse("4.1.4-contact-text", N_("What was said is missing."),
                      N_("Write a few words about what the customer was told."));
    }
    if (character_count(text) > note_most) return too_long(note_most);
    return one(
        Contacted{command.id, command.way, command.outcome, person_of(facts.state), text});
}

Answer decide_on(const Note& command, const Facts& facts, const Circumstance&) {
    const std::string text = trimmed(clean_text(command.text));
    if (text.empty()) {
        return refuse("4.1.4-note-text", N_("The note is empty."), N_("Write a few words."));
    }
    if (character_count(text) > note_most) return too_long(note_most);
    return one(Noted{command.id, person_of(facts.state), text});
}

Answer decide_on(const RaiseLevel& command, const Facts& facts, const Circumstance& now) {
    if (command.level <= facts.state.level) {
        return Refusal{"4.1.3-lower",
                       {N_("The complaint has level {1} already; a level is only raised here."),
                        {std::to_string(facts.state.level)}},
                       {N_("Choose a higher level; a supervisor may lower it with a reason."), {}}};
    }
    if (command.level > 4) {
        return refuse("4.1.3-level", N_("There are levels 1 to 4."), N_("Choose one of them."));
    }
    const std::string reason = trimmed(clean_text(command.reason));
    if (character_count(reason) > reason_most) return too_long(reason_most);
    return one(LevelRaised{
        command.id, command.level, person_of(facts.state), reason,
        limits_of(command.level, facts.state.intake, facts.calendar, *now.zone,
                  facts.state.pauses)});
}

Answer decide_on(const RevealPhone& command, const Facts&, const Circumstance&) {
    if (*english_of(reveal_reasons(), command.reason) == '\0') {
        return refuse("4.0.1-reveal-reason", N_("The reason for showing the number is missing."),
                      N_("Choose why you need the number."));
    }
    return one(PhoneRevealed{command.id, command.reason});
}

Answer decide_on(const PrintPaper& command, const Facts& facts, const Circumstance&) {
    int copy = facts.state.papers[static_cast<std::size_t>(command.paper)];
    for (const Assignment& one : facts.state.assignments) {
        const bool its_slip = command.paper == CasePaper::transfer && !command.department.empty();
        if (its_slip && one.department == command.department) copy = one.slips;
    }
    return one(PaperSent{command.id, command.paper, copy, command.department});
}

Answer decide(const Command& command, const Facts& facts, const Circumstance& circumstance) {
    INVARIANT(circumstance.zone != nullptr);
    INVARIANT(!case_of(command).is_nil());
    if (auto refusal = refusal_of(
            verb_of(command), facts.state, circumstance.actor, circumstance.now)) {
        return *std::move(refusal);
    }
    return visit(
        [&](const auto& wanted) { return decide_on(wanted, facts, circumstance); }, command);
}

}  // namespace foyer::complaints
