#include "desk/complaints/paper_words_slip.h"

#include "desk/complaints/code_lists.h"
#include "desk/decision.h"

namespace foyer::complaints {
namespace {

// The same words as the counter log has.
const char* title_of(TimelineKind kind) {
    switch (kind) {
    case TimelineKind::registered: return N_("Complaint registered");
    case TimelineKind::taken: return N_("Complaint taken on");
    case TimelineKind::assigned: return N_("Complaint assigned");
    case TimelineKind::accepted: return N_("Complaint accepted");
    case TimelineKind::contacted: return N_("Customer contacted");
    case TimelineKind::noted: return N_("Note added to complaint");
    case TimelineKind::attached: return N_("File put to complaint");
    case TimelineKind::level_raised: return N_("Complaint escalated");
    case TimelineKind::phone_revealed: return N_("Customer's number shown");
    case TimelineKind::paper_sent: return N_("Paper of complaint made");
    case TimelineKind::bounced: return N_("Complaint sent back by the department");
    case TimelineKind::chased: return N_("Department reminded of complaint");
    case TimelineKind::wait_started: return N_("Complaint waits for others");
    case TimelineKind::resumed: return N_("Work on complaint goes on");
    default: return "";
    }
}

const char* title_of_end(TimelineKind kind) {
    switch (kind) {
    case TimelineKind::found: return N_("Finding recorded for complaint");
    case TimelineKind::proposed: return N_("Remedy proposed");
    case TimelineKind::offer_accepted: return N_("Customer accepts the remedy");
    case TimelineKind::offer_rejected: return N_("Customer declines the remedy");
    case TimelineKind::imposed: return N_("Complaint resolved without agreement");
    case TimelineKind::followed_up: return N_("Follow-up call");
    case TimelineKind::closed: return N_("Complaint closed");
    case TimelineKind::reopened: return N_("Complaint reopened");
    case TimelineKind::withdrawn: return N_("Complaint withdrawn by the customer");
    case TimelineKind::voided: return N_("Complaint voided");
    case TimelineKind::level_lowered: return N_("Severity of complaint lowered");
    case TimelineKind::promise_made: return N_("Customer promised something");
    case TimelineKind::promise_kept: return N_("Promise to customer kept");
    case TimelineKind::promise_excused: return N_("Promise to customer not kept");
    case TimelineKind::merged: return N_("Complaint merged into another");
    case TimelineKind::absorbed: return N_("Another complaint merged into this one");
    case TimelineKind::unmerged: return N_("Complaint separated again");
    case TimelineKind::released: return N_("A merged complaint was separated again");
    case TimelineKind::parent_joined: return N_("Complaint made part of another");
    case TimelineKind::authority_answered: return N_("Authority answered");
    default: return N_("Recorded by a newer version of Foyer");
    }
}

// What was chosen, as a word of a list; empty: nothing was.
std::string chosen(const TimelineLine& line, const desk::Translate& tr) {
    const auto word = [&](const char* english) { return tr(english, {}); };
    switch (line.kind) {
    case TimelineKind::assigned:
    case TimelineKind::accepted:
    case TimelineKind::bounced:
    case TimelineKind::clock_breached:
        return line.department.empty() ? std::string() : word(department_name(line.department));
    case TimelineKind::contacted:
        return word(name_of(line.way)) + "·" + word(name_of(line.outcome));
    case TimelineKind::level_raised:
    case TimelineKind::level_lowered:
    case TimelineKind::registered: return word(name_of_level(line.level));
    case TimelineKind::paper_sent: return word(name_of(line.paper));
    case TimelineKind::found:
        return word(name_of(line.finding)) + "·" + word(english_of(root_causes(), line.code));
    case TimelineKind::proposed:
        return word(name_of(line.remedy)) +
            (line.amount.value == 0 ? "" : " " + yuan_text(line.amount));
    case TimelineKind::followed_up:
        return word(name_of(line.call)) +
            (line.satisfaction == 0 ? "" : "·" + std::to_string(line.satisfaction) + "/5");
    default: return {};
    }
}

} // namespace

std::string paper_words(const TimelineLine& line, const desk::Translate& tr) {
    const std::string title = title_of(line.kind);
    std::string words = tr(title.empty() ? title_of_end(line.kind) : title.c_str(), {});
    const std::string choice = chosen(line, tr);
    if (!choice.empty()) words += "·" + choice;
    // Why a number was shown is a code, not a text.
    if (!line.text.empty() && line.kind != TimelineKind::phone_revealed) words += "\n" + line.text;
    return words;
}

} // namespace foyer::complaints
