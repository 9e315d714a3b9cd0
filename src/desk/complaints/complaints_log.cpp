#include "desk/complaints/code_lists.h"
#include "desk/complaints/complaints_entry.h"
#include "desk/complaints/levels.h"

namespace foyer::complaints {
namespace {

using desk::LogLine;
using desk::Mood;
using desk::Sentence;

// The values of a Sentence are not translated; a text of our own stands in it as the text itself.
Sentence word(const char* english) { return {english, {}}; }
Sentence value(std::string text) { return {"{1}", {std::move(text)}}; }

LogLine line(const char* title, Mood mood = Mood::plain) {
    LogLine log;
    log.topic = desk::Topic::complaint;
    log.mood = mood;
    log.title = word(title);
    return log;
}

Mood mood_of_level(int level) {
    return level >= 4 ? Mood::trouble : level == 3 ? Mood::attention : Mood::plain;
}

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
    if (!event.department.empty()) {
        log.facts.emplace_back(word(N_("Department")), word(department_name(event.department)));
    }
    return log;
}

LogLine log_of(const Accepted&) {
    return line(N_("Complaint accepted"), Mood::good);
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
    LogLine log = line(event.copy == 0 ? N_("Complaint form sent to the printer")
                                       : event.paper == CasePaper::slip
                           ? N_("Complaint slip printed again")
                           : N_("Complaint form printed again"));
    if (event.copy > 0) log.facts = {{word(N_("Copy")), value(std::to_string(event.copy))}};
    return log;
}

}  // namespace

LogLine log_line(const Event& event) {
    return std::visit([](const auto& one) { return log_of(one); }, event);
}

}  // namespace foyer::complaints
