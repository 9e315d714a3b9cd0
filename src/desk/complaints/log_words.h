// Lines of the counter log about a complaint: a title and facts without personal data.
#pragma once

#include <string>

#include "desk/complaints/complaints.h"
#include "desk/log_line.h"

namespace foyer::complaints {

// The values of a Sentence are not translated; a text of our own stands in it as the text itself.
inline desk::Sentence word(const char* english) {
    return {english, {}};
}
inline desk::Sentence value(std::string text) {
    return {"{1}", {std::move(text)}};
}
desk::LogLine line(const char* title, desk::Mood mood = desk::Mood::plain);
desk::Mood mood_of_level(int level);
// `code` empty: nothing is said of a department.
void add_department(desk::LogLine& log, const std::string& code);

desk::LogLine log_of(const Bounced& event);
desk::LogLine log_of(const Chased& event);
desk::LogLine log_of(const WaitStarted& event);
desk::LogLine log_of(const Resumed& event);
desk::LogLine log_of(const Found& event);
desk::LogLine log_of(const Proposed& event);
desk::LogLine log_of(const OfferAccepted& event);
desk::LogLine log_of(const OfferRejected& event);
desk::LogLine log_of(const Imposed& event);
desk::LogLine log_of(const FollowedUp& event);
desk::LogLine log_of(const Closed& event);
desk::LogLine log_of(const Reopened& event);
desk::LogLine log_of(const Withdrawn& event);
desk::LogLine log_of(const Voided& event);
desk::LogLine log_of(const LevelLowered& event);
desk::LogLine log_of(const PromiseMade& event);
desk::LogLine log_of(const PromiseKept& event);
desk::LogLine log_of(const PromiseExcused& event);
desk::LogLine log_of(const Merged& event);
desk::LogLine log_of(const Absorbed& event);
desk::LogLine log_of(const Unmerged& event);
desk::LogLine log_of(const Released& event);
desk::LogLine log_of(const ParentJoined& event);
desk::LogLine log_of(const AuthorityAnswered& event);

} // namespace foyer::complaints
