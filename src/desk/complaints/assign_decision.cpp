#include <algorithm>

#include "base/text.h"
#include "desk/complaints/code_lists.h"
#include "desk/complaints/decisions.h"
#include "desk/complaints/intake_rules.h"
#include "desk/complaints/limits.h"
#include "desk/complaints/transition_words.h"

namespace foyer::complaints {
namespace {

using desk::Circumstance;
using desk::Refusal;
using Departments = std::vector<std::string>;

std::optional<Refusal> target_refusal(const Assign& command, const Facts& facts) {
    const auto unknown = [](const std::string& code) { return *department_name(code) == '\0'; };
    if (command.staff.is_nil() && command.departments.empty()) {
        return refuse("4.1.4-assign-target", N_("Nobody is chosen to get the complaint."),
                      N_("Choose a person or a department."));
    }
    if (std::ranges::any_of(command.departments, unknown)) {
        return refuse("4.1.4-assign-target", N_("There is no such department."),
                      N_("Choose one of the list."));
    }
    if (!command.staff.is_nil() && !facts.target_active) {
        return refuse("4.1.4-assign-target", N_("This person does not work here any more."),
                      N_("Choose somebody who is on the staff list."));
    }
    return std::nullopt;
}

// While departments are asked, others may be asked beside them; none of them is passed over.
bool only_adds(const Assign& command, const State& state) {
    const auto is_named = [&](const Assignment& one) {
        return std::ranges::count(command.departments, one.department) > 0;
    };
    return command.staff.is_nil() && std::ranges::all_of(state.assignments, is_named) &&
        command.departments.size() > state.assignments.size();
}

// The departments of the list that have the case already.
Departments kept_of(const State& state, const Departments& departments) {
    Departments kept;
    for (const Assignment& one : state.assignments) {
        if (std::ranges::count(departments, one.department) > 0) kept.push_back(one.department);
    }
    return kept;
}

// The departments of the list that are to get it, each once. A person alone has no department; one
// who gets it within a department that has it already takes over there.
Departments asked_of(const Assign& command, Departments& kept) {
    if (command.departments.empty()) return {""};
    Departments asked;
    for (const std::string& one : command.departments) {
        const bool known = std::ranges::count(kept, one) + std::ranges::count(asked, one) > 0;
        if (!known) asked.push_back(one);
    }
    if (!asked.empty() || command.staff.is_nil()) return asked;
    std::erase(kept, command.departments.front());
    return {command.departments.front()};
}

// The department that answers: the one that was named, else the only one that was asked.
std::variant<std::string, Refusal> answering(const State& state, const std::string& named) {
    const auto asked = unanswered(state);
    if (named.empty() && asked.size() > 1) {
        return refuse("4.1.5-which-department",
                      N_("Several departments have been asked and not answered yet."),
                      N_("Choose which of them it is."));
    }
    if (named.empty()) return asked.empty() ? std::string() : asked.front().department;
    if (std::ranges::find(asked, named, &Assignment::department) != asked.end()) return named;
    return refuse("4.1.5-not-asked",
                  N_("This department was not asked, or has answered already."),
                  N_("Choose one that has been asked and not answered yet."));
}

} // namespace

Answer decide_on(const Assign& command, const Facts& facts, const Circumstance& now) {
    if (auto refusal = target_refusal(command, facts)) return *std::move(refusal);
    if (facts.state.phase == Phase::assigned && !only_adds(command, facts.state)) {
        return wrong_phase(Verb::assign, Phase::assigned);
    }
    const std::string reason = trimmed(clean_text(command.reason));
    if (character_count(reason) > reason_most) return too_long(reason_most);
    const Limit accept = accept_limit(facts.state.level, now.now, facts.calendar, *now.zone);
    Departments beside = kept_of(facts.state, command.departments);
    StaffId staff = command.staff;
    const Departments asked = asked_of(command, beside);
    if (asked.empty()) {
        return refuse("4.1.5-has-it", N_("These departments have the complaint already."),
                      N_("Choose another one, or remind them."));
    }
    std::vector<Event> events;
    for (const std::string& department : asked) {
        events.emplace_back(Assigned{
            command.id, staff, department, person_of(facts.state), reason, accept, beside});
        beside.push_back(department);
        staff = {};
    }
    return events;
}

Answer decide_on(const Accept& command, const Facts& facts, const Circumstance&) {
    const std::string by_name = trimmed(clean_text(command.by_name));
    if (character_count(by_name) > name_most) return too_long(name_most);
    auto who = answering(facts.state, command.department);
    if (auto* refusal = std::get_if<Refusal>(&who)) return std::move(*refusal);
    return one(Accepted{command.id, person_of(facts.state), by_name, std::get<0>(who)});
}

Answer decide_on(const Bounce& command, const Facts& facts, const Circumstance&) {
    auto why = said(command.reason, "4.1.4-bounce-reason");
    if (auto* refusal = std::get_if<Refusal>(&why)) return std::move(*refusal);
    auto who = answering(facts.state, command.department);
    if (auto* refusal = std::get_if<Refusal>(&who)) return std::move(*refusal);
    return one(
        Bounced{command.id, person_of(facts.state), std::get<0>(why), std::get<0>(who)});
}

Answer decide_on(const Chase& command, const Facts& facts, const Circumstance&) {
    const std::string text = trimmed(clean_text(command.text));
    if (character_count(text) > reason_most) return too_long(reason_most);
    return one(Chased{command.id, person_of(facts.state), text});
}

} // namespace foyer::complaints
