#include "desk/complaints/code_lists.h"
#include "desk/complaints/complaints_entry.h"
#include "desk/complaints/levels.h"
#include "desk/complaints/log_words.h"

namespace foyer::complaints {
namespace {

using desk::LogLine;
using desk::Mood;

LogLine log_of(const Registered& event) {
    LogLine log = line(N_("Complaint registered"), mood_of_level(event.level));
    log.reference = desk::text_of(event.number);
    log.facts = {{word(N_("Channel")), word(name_of(event.intake.channel))},
                 {word(N_("Category")), word(category_name(event.intake.category))}};
    if (!event.intake.subcategory.empty()) {
        log.facts.emplace_back(
            word(N_("Kind")),
            word(subcategory_name(event.intake.category, event.intake.subcategory)));
    }
    log.facts.emplace_back(word(N_("Level")), word(name_of_level(event.level)));
    for (const std::string& reason : event.level_reasons) {
        log.facts.emplace_back(word(N_("Because")), word(level_reason_name(reason)));
    }
    if (!event.intake.product_name.empty()) {
        log.facts.emplace_back(word(N_("Goods")), value(event.intake.product_name));
    }
    return log;
}

LogLine log_of(const Taken&) { return line(N_("Complaint taken on"), Mood::good); }

LogLine log_of(const Assigned& event) {
    LogLine log = line(N_("Complaint assigned"));
    add_department(log, event.department);
    return log;
}

LogLine log_of(const Accepted& event) {
    LogLine log = line(N_("Complaint accepted"), Mood::good);
    add_department(log, event.department);
    return log;
}

LogLine log_of(const Contacted& event) {
    LogLine log = line(N_("Customer contacted"),
                       event.outcome == ContactOutcome::spoke ? Mood::good : Mood::attention);
    log.facts = {{word(N_("How")), word(name_of(event.way))},
                 {word(N_("Outcome")), word(name_of(event.outcome))}};
    return log;
}

LogLine log_of(const Noted&) { return line(N_("Note added to complaint")); }

LogLine log_of(const LevelRaised& event) {
    LogLine log = line(N_("Complaint escalated"), mood_of_level(event.level));
    log.facts = {{word(N_("Level")), word(name_of_level(event.level))}};
    return log;
}

LogLine log_of(const PhoneRevealed& event) {
    LogLine log = line(N_("Customer's number shown"), Mood::attention);
    log.facts = {{word(N_("Reason")),
                  word(english_of(reveal_reasons(), event.reason))}};
    return log;
}

LogLine log_of(const PaperSent& event) {
    const bool slip_again = event.paper == CasePaper::slip;
    LogLine log = line(slip_again ? N_("Complaint slip printed again")
                                  : event.copy == 0 ? N_("Paper of complaint made")
                                                    : N_("Paper of complaint made again"));
    if (!slip_again) log.facts = {{word(N_("Paper")), word(name_of(event.paper))}};
    if (event.copy > 0) log.facts.emplace_back(word(N_("Copy")), value(std::to_string(event.copy)));
    return log;
}

LogLine log_of(const ClockBreached& event) {
    LogLine log = line(event.clock == ClockKind::untouched ? N_("Nobody works on a complaint")
                                                           : N_("Time limit of complaint passed"),
                       Mood::attention);
    log.facts = {{word(N_("Clock")), word(name_of(event.clock))}};
    add_department(log, event.department);
    return log;
}

LogLine log_of(const Attached& event) {
    LogLine log = line(N_("File put to complaint"));
    log.facts = {{word(N_("Kind")), word(name_of(event.file.kind))},
                 {word(N_("From")), word(name_of(event.source))},
                 {word(N_("Bytes")), value(std::to_string(event.file.bytes))}};
    return log;
}

}  // namespace

LogLine log_line(const Event& event) {
    return visit([](const auto& one) { return log_of(one); }, event);
}

}  // namespace foyer::complaints
