#include "desk/complaints/complaint_state.h"

#include <algorithm>

#include "base/text.h"
#include "desk/complaints/breaches.h"

namespace foyer::complaints {
namespace {

constexpr std::size_t title_limit = 24;

bool ends_clause(char32_t c) {
    constexpr std::u32string_view marks = U",.;!?:，。；！？：、\n";
    return marks.find(c) != marks.npos;
}

Limit promise_limit(Time since, Time due) {
    return {due, since + (due - since) * 4 / 5};
}

Limit waiting_limit(const Waiting& waiting) {
    return {waiting.until, waiting.since + (waiting.until - waiting.since) * 4 / 5};
}

class Clocks {
public:
    explicit Clocks(const State& state)
        : m_state(state), m_received(state.intake.received_at.value_or(state.registered_at)) {}

    void add_promises() {
        for (const Promise& promise : m_state.promises) {
            if (!is_open(promise)) continue;
            add(ClockKind::promise, promise.made_at, promise_limit(promise.made_at, promise.due));
        }
    }
    // While the case waits for somebody, proposal and resolution stand still.
    void add_phase() {
        if (m_state.phase == Phase::resolved) return add_follow_up();
        if (!m_state.first_response_at) {
            add(ClockKind::first_response, m_received, m_state.limits.first_response);
        }
        for (const Assignment& one : unanswered(m_state))
            m_clocks.push_back({ClockKind::accept, one.since, one.accept, one.department});
        if (m_state.waiting) {
            return add(ClockKind::waiting, m_state.waiting->since, waiting_limit(*m_state.waiting));
        }
        if (!m_state.proposal) add(ClockKind::proposal, m_received, m_state.limits.proposal);
        add(ClockKind::resolve, m_received, m_state.limits.resolve);
    }
    // The clock of an authority never stands still (rules 4.1.5).
    void add_relay() {
        if (m_state.authority_answered_at) return;
        const Limits& limits = m_state.limits;
        if (limits.relay_accept) add(ClockKind::relay_accept, m_received, *limits.relay_accept);
        if (limits.evidence_pack && !is_packed())
            add(ClockKind::evidence_pack, m_received, *limits.evidence_pack);
        if (limits.relay_reply) add(ClockKind::relay_reply, m_received, *limits.relay_reply);
    }
    std::vector<RunningClock> in_order() {
        std::ranges::stable_sort(m_clocks, {}, [](const RunningClock& c) { return c.limit.due; });
        return std::move(m_clocks);
    }

private:
    bool is_packed() const {
        return m_state.papers[static_cast<std::size_t>(CasePaper::evidence)] > 0;
    }
    void add(ClockKind kind, Time since, Limit limit) {
        m_clocks.push_back({kind, since, limit});
    }
    void add_follow_up() {
        if (!m_state.follow_up) return;
        add(ClockKind::follow_up, m_state.resolved_at.value_or(m_received), *m_state.follow_up);
    }

    const State& m_state;
    Time m_received;
    std::vector<RunningClock> m_clocks;
};

} // namespace

State fold(const std::vector<std::pair<Event, desk::Stamp>>& entries) {
    State state;
    for (const auto& [event, stamp] : entries)
        state = evolve(std::move(state), event, stamp);
    return state;
}

bool is_open(Phase phase) {
    return phase != Phase::draft && phase != Phase::closed && phase != Phase::withdrawn &&
        phase != Phase::merged && phase != Phase::voided;
}

std::string title_of(const Intake& intake) {
    if (!intake.product_name.empty()) return first_characters(intake.product_name, title_limit);
    std::string clause;
    for (const char32_t c : code_points(trimmed(intake.facts))) {
        if (ends_clause(c)) break;
        clause += utf8_of(c);
    }
    return first_characters(trimmed(clause), title_limit);
}

std::vector<Assignment> unanswered(const State& state) {
    std::vector<Assignment> asked;
    for (const Assignment& one : state.assignments) {
        if (!one.accepted_at) asked.push_back(one);
    }
    return asked;
}

std::string department_in_charge(const State& state) {
    return state.assignments.empty() ? std::string() : state.assignments.front().department;
}

std::vector<RunningClock> running_clocks(const State& state) {
    if (!is_open(state)) return {};
    Clocks clocks(state);
    clocks.add_promises();
    clocks.add_phase();
    clocks.add_relay();
    return clocks.in_order();
}

Urgency urgency(const Limit& limit, Time now) {
    if (now >= limit.due) return Urgency::late;
    return now >= limit.warn_at ? Urgency::at_risk : Urgency::in_time;
}

Time earliest_receipt(const State& state) {
    Time earliest = state.own_received_at;
    for (const MergedCase& one : state.absorbed)
        earliest = std::min(earliest, one.received_at);
    return earliest;
}

std::optional<Time> answer_promised_at(const State& state) {
    const auto found = std::ranges::find(state.promises, true, &Promise::answer);
    return found == state.promises.end() ? std::nullopt : std::optional(found->due);
}

std::vector<SupervisorReason> supervisor_reasons(const State& state) {
    std::vector<SupervisorReason> reasons;
    if (!is_open(state)) return reasons;
    if (state.bounced_count >= 2) reasons.push_back(SupervisorReason::bounced_twice);
    if (state.rejected_count >= 2) reasons.push_back(SupervisorReason::rejected_twice);
    if (is_left_untouched(state)) reasons.push_back(SupervisorReason::left_untouched);
    return reasons;
}

} // namespace foyer::complaints
