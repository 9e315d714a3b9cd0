#include "desk/complaints/code_lists.h"
#include "desk/complaints/log_words.h"

namespace foyer::complaints {

using desk::LogLine;
using desk::Mood;

LogLine line(const char* title, Mood mood) {
    LogLine log;
    log.topic = desk::Topic::complaint;
    log.mood = mood;
    log.title = word(title);
    return log;
}

void add_department(LogLine& log, const std::string& code) {
    if (code.empty()) return;
    log.facts.emplace_back(word(N_("Department")), word(department_name(code)));
}

Mood mood_of_level(int level) {
    return level >= 4 ? Mood::trouble : level == 3 ? Mood::attention : Mood::plain;
}

LogLine log_of(const Bounced& event) {
    LogLine log = line(N_("Complaint sent back by the department"), Mood::attention);
    add_department(log, event.department);
    return log;
}
LogLine log_of(const Chased&) {
    return line(N_("Department reminded of complaint"));
}
LogLine log_of(const WaitStarted& event) {
    return line(
        event.phase == Phase::waiting_customer ? N_("Complaint waits for the customer")
                                               : N_("Complaint waits for others"));
}
LogLine log_of(const Resumed&) {
    return line(N_("Work on complaint goes on"));
}
LogLine log_of(const Found& event) {
    LogLine log = line(N_("Finding recorded for complaint"));
    log.facts = {
        {word(N_("Finding")), word(name_of(event.finding))},
        {word(N_("Cause")), word(english_of(root_causes(), event.cause))}};
    return log;
}
LogLine log_of(const Proposed& event) {
    LogLine log = line(N_("Remedy proposed"));
    log.facts = {{word(N_("Remedy")), word(name_of(event.remedy))}};
    if (event.amount.value != 0) {
        log.facts.emplace_back(word(N_("Amount")), value(yuan_text(event.amount)));
    }
    return log;
}
LogLine log_of(const OfferAccepted&) {
    return line(N_("Customer accepts the remedy"), Mood::good);
}
LogLine log_of(const OfferRejected&) {
    return line(N_("Customer declines the remedy"), Mood::attention);
}
LogLine log_of(const Imposed&) {
    return line(N_("Complaint resolved without agreement"), Mood::attention);
}
LogLine log_of(const FollowedUp& event) {
    const bool bad = event.outcome == FollowUpOutcome::dissatisfied ||
        (event.satisfaction > 0 && event.satisfaction <= 2);
    LogLine log = line(N_("Follow-up call"), bad ? Mood::attention : Mood::plain);
    log.facts = {{word(N_("Outcome")), word(name_of(event.outcome))}};
    return log;
}
LogLine log_of(const Closed& event) {
    LogLine log = line(N_("Complaint closed"), Mood::good);
    if (!event.skip_follow_up.empty()) {
        log.facts = {
            {word(N_("No follow-up call")),
             word(english_of(skip_reasons(), event.skip_follow_up))}};
    }
    return log;
}
LogLine log_of(const Reopened&) {
    return line(N_("Complaint reopened"), Mood::attention);
}
LogLine log_of(const Withdrawn&) {
    return line(N_("Complaint withdrawn by the customer"));
}
LogLine log_of(const Voided&) {
    return line(N_("Complaint voided"), Mood::attention);
}
LogLine log_of(const LevelLowered& event) {
    LogLine log = line(N_("Severity of complaint lowered"), Mood::attention);
    log.facts = {{word(N_("Level")), word(name_of_level(event.level))}};
    return log;
}
LogLine log_of(const PromiseMade&) {
    return line(N_("Customer promised something"));
}
LogLine log_of(const PromiseKept&) {
    return line(N_("Promise to customer kept"), Mood::good);
}
LogLine log_of(const PromiseExcused&) {
    return line(N_("Promise to customer not kept"), Mood::attention);
}
LogLine log_of(const Merged&) {
    return line(N_("Complaint merged into another"));
}
LogLine log_of(const Absorbed&) {
    return line(N_("Another complaint merged into this one"));
}
LogLine log_of(const Unmerged&) {
    return line(N_("Complaint separated again"));
}
LogLine log_of(const Released&) {
    return line(N_("A merged complaint was separated again"));
}
LogLine log_of(const ParentJoined& event) {
    return line(
        event.parent.is_nil() ? N_("Complaint stands on its own again")
                              : N_("Complaint made part of another"));
}
LogLine log_of(const AuthorityAnswered&) {
    return line(N_("Authority answered"), Mood::good);
}

} // namespace foyer::complaints
