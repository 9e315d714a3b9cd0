#include "desk/role_titles.h"
#include "desk/staff/staff_entry.h"

namespace foyer::staff {
namespace {

using desk::LogLine;
using desk::Mood;
using desk::Sentence;
using desk::Topic;

LogLine line(Mood mood, const char* title) {
    return {Topic::staff, mood, {title, {}}, {}, {}};
}

void add_fact(LogLine& line, const char* label, const char* value) {
    line.facts.emplace_back(Sentence{label, {}}, Sentence{value, {}});
}

void add_rights(LogLine& line, desk::Role role, bool keeper) {
    add_fact(line, N_("Role"), desk::title_of(role));
    add_fact(line, N_("Keeper of the staff list"), keeper ? N_("Yes") : N_("No"));
}

const char* words_of(LeaveReason reason) {
    switch (reason) {
    case LeaveReason::lock: return N_("Screen locked");
    case LeaveReason::idle: return N_("Nobody was at the desk");
    case LeaveReason::quick_switch: return N_("Somebody else took over");
    case LeaveReason::kiosk: return N_("Switched to the customer screen");
    }
    return "";
}

struct Line {
    LogLine operator()(const Added& added) const {
        auto made = line(Mood::good, N_("Person added to the staff list"));
        made.reference = added.number;
        add_rights(made, added.role, added.keeper);
        return made;
    }
    LogLine operator()(const Corrected&) const {
        return line(Mood::plain, N_("Name or post of a staff member corrected"));
    }
    LogLine operator()(const RoleChanged& changed) const {
        auto made = line(Mood::attention, N_("Role of a staff member changed"));
        add_rights(made, changed.role, changed.keeper);
        return made;
    }
    LogLine operator()(const PinReset&) const { return line(Mood::attention, N_("New PIN given")); }
    LogLine operator()(const Retired&) const {
        return line(Mood::attention, N_("Person taken off the staff list"));
    }
    LogLine operator()(const PinTried&) const { return line(Mood::plain, N_("PIN entered")); }
    LogLine operator()(const PinRefused&) const { return line(Mood::trouble, N_("Wrong PIN")); }
    LogLine operator()(const SignedIn&) const { return line(Mood::good, N_("Signed in")); }
    LogLine operator()(const PinConfirmed&) const {
        return line(Mood::good, N_("PIN typed to approve"));
    }
    LogLine operator()(const SignedOut& out) const {
        auto made = line(Mood::plain, N_("Signed out"));
        add_fact(made, N_("Why"), words_of(out.reason));
        return made;
    }
};

}  // namespace

desk::LogLine log_line(const Event& event) {
    return visit(Line{}, event);
}

}  // namespace foyer::staff
