#include "desk/complaints/case_told_screen.h"
#include "desk/complaints/code_lists.h"
#include "ui/texts.h"

namespace foyer::complaints {
namespace {

using ui::Icon;
using ui::Tone;
using ui::tr;

std::string joined(std::string a, const std::string& b) {
    if (a.empty() || b.empty()) return a + b;
    return a + "·" + b;
}

std::string who(const TimelineLine& line, const desk::Viewing& viewing) {
    const std::string actor = desk::name_of(viewing, line.actor);
    if (line.approver.is_nil()) return actor;
    return joined(actor, tr("approved by {1}", {desk::name_of(viewing, line.approver)}));
}

Told told_of_proposal(const TimelineLine& line, const desk::Viewing& viewing) {
    std::string title = tr("Proposed: {1}", {tr(name_of(line.remedy))});
    if (line.amount.value != 0) title += " " + yuan_text(line.amount);
    return {Icon::payments, Tone::accent, title, joined(line.text, who(line, viewing))};
}

Told told_of_call(const TimelineLine& line, const desk::Viewing& viewing) {
    const bool bad = line.call == FollowUpOutcome::dissatisfied;
    const bool reached =
        bad || line.call == FollowUpOutcome::satisfied || line.call == FollowUpOutcome::neutral;
    std::string title = tr("Follow-up call: {1}", {tr(name_of(line.call))});
    if (line.satisfaction > 0) title += "·" + std::to_string(line.satisfaction) + "/5";
    return {
        Icon::phone_callback,
        bad           ? Tone::danger
            : reached ? Tone::ok
                      : Tone::warn,
        title, joined(line.text, who(line, viewing))};
}

Told told_of_close(const TimelineLine& line, const desk::Viewing& viewing) {
    std::string below = joined(line.text, who(line, viewing));
    if (!line.code.empty())
        below = joined(
            below, tr("no follow-up call: {1}", {tr(english_of(skip_reasons(), line.code))}));
    return {Icon::task_alt, Tone::ok, tr("Closed"), below};
}

// Findings, proposals, the customer's answer.
Told told_of_remedy(const TimelineLine& line, const desk::Viewing& viewing) {
    const std::string said = joined(line.text, who(line, viewing));
    switch (line.kind) {
    case TimelineKind::found:
        return {
            Icon::fact_check, Tone::info, tr("Finding: {1}", {tr(name_of(line.finding))}),
            joined(tr(english_of(root_causes(), line.code)), who(line, viewing))};
    case TimelineKind::proposed: return told_of_proposal(line, viewing);
    case TimelineKind::offer_accepted:
        return {Icon::thumb_up, Tone::ok, tr("The customer accepts"), said};
    case TimelineKind::offer_rejected:
        return {Icon::thumb_down, Tone::warn, tr("The customer declines"), said};
    case TimelineKind::imposed:
        return {Icon::gavel, Tone::warn, tr("Resolved without agreement"), said};
    case TimelineKind::followed_up: return told_of_call(line, viewing);
    default: return told_of_close(line, viewing);
    }
}

Told told_of_promise(const TimelineLine& line, const desk::Viewing& viewing) {
    const std::string said = joined(line.text, who(line, viewing));
    switch (line.kind) {
    case TimelineKind::promise_made:
        return {
            Icon::event, Tone::accent,
            tr("Promised by {1}", {ui::when_text(line.until, viewing.now, *viewing.zone)}), said};
    case TimelineKind::promise_kept: return {Icon::done_all, Tone::ok, tr("Promise kept"), said};
    default: return {Icon::timer_off, Tone::warn, tr("Promise not kept"), said};
    }
}

// Cases that are joined, split, opened and ended otherwise.
Told told_of_course(const TimelineLine& line, const desk::Viewing& viewing) {
    const std::string said = joined(line.text, who(line, viewing));
    switch (line.kind) {
    case TimelineKind::reopened: return {Icon::restart_alt, Tone::warn, tr("Reopened"), said};
    case TimelineKind::withdrawn:
        return {Icon::undo, Tone::neutral, tr("Withdrawn by the customer"), said};
    case TimelineKind::voided: return {Icon::block, Tone::warn, tr("Voided"), said};
    case TimelineKind::level_lowered:
        return {
            Icon::trending_down, Tone::warn, tr("Lowered to {1}", {tr(name_of_level(line.level))}),
            said};
    case TimelineKind::merged:
        return {Icon::call_split, Tone::neutral, tr("Merged into another complaint"), said};
    case TimelineKind::absorbed:
        return {Icon::call_split, Tone::info, tr("Another complaint was merged into this"), said};
    case TimelineKind::unmerged:
        return {Icon::alt_route, Tone::neutral, tr("Separated again"), said};
    case TimelineKind::released:
        return {Icon::alt_route, Tone::neutral, tr("A merged complaint was separated again"), said};
    case TimelineKind::parent_joined:
        return {Icon::link, Tone::neutral, tr("Part of another complaint"), said};
    case TimelineKind::clock_breached:
        return {
            Icon::timer_off, Tone::danger,
            line.clock == ClockKind::untouched
                ? tr("Nobody works on it: the supervisor is asked")
                : tr("Out of time: {1}", {tr(name_of(line.clock))}),
            department_of(line)};
    default: return {Icon::send, Tone::ok, tr("Reply sent to the authority"), said};
    }
}

bool is_promise(TimelineKind kind) {
    return kind == TimelineKind::promise_made || kind == TimelineKind::promise_kept ||
        kind == TimelineKind::promise_excused;
}

} // namespace

Told told_of_end(const TimelineLine& line, const desk::Viewing& viewing) {
    if (line.kind <= TimelineKind::closed) return told_of_remedy(line, viewing);
    if (is_promise(line.kind)) return told_of_promise(line, viewing);
    return told_of_course(line, viewing);
}

} // namespace foyer::complaints
