// A command that the desk refuses, the case as it stands, and by which rule.
#pragma once

#include <string>
#include <utility>

#include "desk/complaints/complaint_decision.h"
#include "tests/desk/complaints/complaint_desk.h"

namespace foyer::complaints {

inline std::string repeated(const char* text, std::size_t count) {
    std::string whole;
    for (std::size_t i = 0; i < count; ++i)
        whole += text;
    return whole;
}

inline State registered_state() {
    Facts facts;
    const auto decision = decide(registering(case_id(1), milk_intake()), facts, at(monday_ten));
    return evolve({}, *event_in(decision), {{}, 1, 1, monday_ten, clerk.staff, {}});
}
inline State in_progress() {
    return evolve(registered_state(), Taken{case_id(1)}, {{}, 2, 2, monday_ten, clerk.staff, {}});
}

struct Refused {
    std::string rule;
    Command command;
    State state;
    desk::Actor actor = clerk;
    bool target_active = true;
    Facts facts{}; // besides state and target_active
    StaffId approver{};
    Time now = monday_ten;
};

inline Refused on_case(const char* rule, Command command) {
    return {rule, std::move(command), in_progress()};
}

} // namespace foyer::complaints
