// A desk for the tests of corrective actions: a clock, who acts, and the fold of what happened,
// without a database.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "desk/capa/capa.h"

namespace foyer::capa::testing {

inline const TimeZone shanghai = *TimeZone::open("Asia/Shanghai");
inline const Time opening = shanghai.moment({2026, 11, 23}, 10 * hour_ms);
constexpr Date in_a_week{2026, 11, 30};

inline CapaId capa_id(std::uint8_t n) { return CapaId{{7, n}}; }
inline CaseId case_id(std::uint8_t n) { return CaseId{{3, n}}; }
inline StaffId staff_id(std::uint8_t n) { return StaffId{{1, n}}; }
inline TerminalId terminal_id(std::uint8_t n) { return TerminalId{{9, n}}; }

inline const desk::Actor clerk{staff_id(1), desk::Role::clerk};
inline const desk::Actor owner{staff_id(2), desk::Role::lead};
inline const desk::Actor supervisor{staff_id(3), desk::Role::supervisor};
inline const desk::Actor manager{staff_id(4), desk::Role::manager};
inline const desk::Actor quality{staff_id(5), desk::Role::qc};

inline Open opening_of(std::uint8_t n = 1) {
    return {capa_id(n), {case_id(1), case_id(2)}, "goods", "鲜牛奶一周内三起过期", "冷柜全部下架",
            true, owner.staff, in_a_week};
}

class Desk {
public:
    Time now = opening;
    TerminalId terminal = terminal_id(1);
    desk::Actor actor = supervisor;
    Facts facts; // what the tables would say besides the state
    std::vector<std::pair<Event, desk::Stamp>> happened;

    Desk() {
        facts.owner_active = true;
        facts.cases_known = true;
        facts.counts = Counts{6, 2};
    }

    // Says yes: the events happened. Says no: nothing did.
    Decision ask(const Command& command) {
        Facts known = facts;
        known.state = state(subject_of(command));
        for (const State& one : m_states)
            known.highest_number = std::max(known.highest_number, one.number);
        const Decision decision = decide(command, known, {now, actor, {}, &shanghai});
        if (const auto* events = std::get_if<0>(&decision))
            for (const Event& event : *events)
                happen(event);
        return decision;
    }
    Decision ask(const Command& command, const desk::Actor& by) {
        actor = by;
        return ask(command);
    }
    State state(CapaId id) const {
        const auto at = std::ranges::find(m_states, id, &State::id);
        return at == m_states.end() ? State{} : *at;
    }

private:
    void happen(const Event& event) {
        desk::Stamp stamp;
        stamp.terminal = terminal;
        stamp.seq = ++m_seq;
        stamp.at = now;
        stamp.hlc = (now.ms << 16) + stamp.seq;
        stamp.actor = actor.staff;
        State changed = evolve(state(subject_of(event)), event, stamp);
        std::erase_if(m_states, [&](const State& one) { return one.id == changed.id; });
        m_states.push_back(std::move(changed));
        happened.emplace_back(event, stamp);
    }

    std::vector<State> m_states;
    std::int64_t m_seq = 0;
};

// Opened on Monday, cause and measure known.
inline Desk planned() {
    Desk desk;
    desk.ask(opening_of(), supervisor);
    desk.ask(Analyse{capa_id(1), "验收没有查保质期", "验收时逐箱查保质期"}, owner);
    return desk;
}
// The owner has done it two days later; the days of counting have passed.
inline Desk done() {
    Desk desk = planned();
    desk.now = desk.now + 2 * day_ms;
    desk.ask(FinishAction{capa_id(1), "已培训全部验收员"}, owner);
    desk.now = desk.now + measured_ms;
    return desk;
}
inline Desk verified() {
    Desk desk = done();
    desk.ask(Verify{capa_id(1), true, "抽查 20 箱全部合格"}, supervisor);
    return desk;
}

} // namespace foyer::capa::testing
