#include "app/demo_clocks.h"

#include <algorithm>
#include <utility>

#include "app/clock_watch.h"
#include "desk/complaints/breaches_table.h"

namespace foyer::app {

StoryWithClocks::StoryWithClocks(
    Store& store, StoryClock& clock, desk::StoreCalendar calendar, Story story, Time end)
    : m_store(store),
      m_clock(clock),
      m_calendar(std::move(calendar)),
      m_story(std::move(story)),
      m_end(end) {}

// What cannot be read now is met again by the next order.
std::optional<complaints::RecordBreach> StoryWithClocks::breach_before(Time moment) {
    const auto due =
        complaints::breaches_due(m_store.writer(), m_calendar, m_store.zone(), moment, 1);
    if (!due || due->empty()) return std::nullopt;
    return due->front();
}

std::optional<Order> StoryWithClocks::next() {
    if (!m_waiting) {
        m_waiting = m_story();
        m_waiting_at = m_waiting ? m_clock.now() : m_end;
    }
    if (const auto breach = breach_before(m_waiting_at)) {
        m_told = std::max(m_told, breach->due);
        m_clock.stand_at(m_told);
        return Order{op_of(*breach), {{}, desk::Role::admin}, {}, {*breach}, {}};
    }
    m_told = m_waiting_at;
    m_clock.stand_at(m_told);
    return std::exchange(m_waiting, std::nullopt);
}

} // namespace foyer::app
