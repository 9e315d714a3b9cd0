// A desk for the tests of the staff: people, a clock and the fold of what happened to them, without
// a database.
#pragma once

#include <string>
#include <vector>

#include "desk/staff/staff.h"

namespace foyer::staff::testing {

inline StaffId staff_id(int n) {
    StaffId id;
    id.bytes[15] = static_cast<std::uint8_t>(n);
    return id;
}
inline TerminalId terminal_id(int n) {
    TerminalId id;
    id.bytes[0] = static_cast<std::uint8_t>(n);
    return id;
}

constexpr Time opening{1'773'800'000'000};

class Desk {
public:
    Time now = opening;
    TerminalId terminal = terminal_id(1);
    desk::Actor actor;

    // Says yes: the events happened. Says no: nothing did.
    Decision ask(const Command& command) {
        const Decision decision = decide(command, facts(), {now, actor, {}, nullptr});
        if (const auto* events = std::get_if<0>(&decision)) {
            for (const auto& event : *events) happen(event);
        }
        return decision;
    }
    void happen(const Event& event) {
        desk::Stamp stamp;
        stamp.terminal = terminal;
        stamp.seq = ++m_seq;
        m_newest = std::max(m_newest, now);
        stamp.at = m_newest;
        stamp.hlc = (m_newest.ms << 16) + stamp.seq;
        State& state = state_of(subject_of(event));
        state = evolve(state, event, stamp);
        note_try(event, stamp);
        happened.push_back({event, stamp});
    }

    Facts facts() const {
        Facts facts{m_states, {}, m_newest};
        const Time from = std::max(now, m_newest) - tries_remembered_ms;
        for (const auto& one : m_tries) {
            if (one.terminal == terminal && one.at > from) facts.tries.push_back(one);
        }
        return facts;
    }

    State person(StaffId staff) const {
        const Facts now_known = facts();
        const State* found = find(now_known, staff);
        return found == nullptr ? State{} : *found;
    }

    std::vector<std::pair<Event, desk::Stamp>> happened;

private:
    State& state_of(StaffId staff) {
        for (auto& state : m_states) {
            if (state.staff == staff) return state;
        }
        m_states.emplace_back().staff = staff;
        return m_states.back();
    }
    void note_try(const Event& event, const desk::Stamp& stamp) {
        const StaffId staff = subject_of(event);
        if (holds_alternative<PinTried>(event)) {
            m_tries.push_back({terminal, stamp.seq, staff, stamp.at, false, false});
        }
        const bool right =
            holds_alternative<SignedIn>(event) || holds_alternative<PinConfirmed>(event);
        if (!right && !holds_alternative<PinRefused>(event)) return;
        for (auto one = m_tries.rbegin(); one != m_tries.rend(); ++one) {
            if (one->staff != staff || one->terminal != terminal) continue;
            one->answered = true;
            one->right = right;
            return;
        }
    }

    std::vector<State> m_states;
    std::vector<Try> m_tries;
    std::int64_t m_seq = 0;
    Time m_newest;
};

// The people of most tests: 1 a supervisor who keeps the list, 2 a clerk, 3 an administrator,
// 4 a store manager.
inline Add add_command(int n, desk::Role role) {
    return {staff_id(n), "10" + std::to_string(n), {"员工" + std::to_string(n), "Staff", "服务台"},
            role, false, {"record", desk::pin_digits(role)}};
}
inline Desk desk_with_people() {
    Desk desk;
    desk.ask(add_command(1, desk::Role::supervisor));
    desk.actor = {staff_id(1), desk::Role::supervisor};
    desk.ask(add_command(2, desk::Role::clerk));
    desk.ask(add_command(3, desk::Role::admin));
    desk.ask(add_command(4, desk::Role::manager));
    return desk;
}

inline const desk::Refusal* refusal_of(const Decision& decision) {
    return std::get_if<desk::Refusal>(&decision);
}

}  // namespace foyer::staff::testing
