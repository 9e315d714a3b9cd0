// The demo's story together with what its clocks said meanwhile: a time limit that passes, or a
// case that nobody touches, becomes an entry at the moment at which it happened.
#pragma once

#include <functional>
#include <optional>

#include "app/demo_story.h"
#include "app/door.h"
#include "desk/store_calendar.h"

namespace foyer::app {

class StoryWithClocks {
public:
    using Story = std::function<std::optional<Order>()>;

    // `story` lets the clock stand at the moment of the order it gives. Both outlive this.
    StoryWithClocks(
        Store& store, StoryClock& clock, desk::StoreCalendar calendar, Story story, Time end);

    // The next order, with the clock standing at its moment; nullopt: all is told, up to the end.
    std::optional<Order> next();

private:
    std::optional<complaints::RecordBreach> breach_before(Time moment);

    Store& m_store;
    StoryClock& m_clock;
    desk::StoreCalendar m_calendar;
    Story m_story;
    Time m_end;
    Time m_told; // up to here
    std::optional<Order> m_waiting; // of the story, until the clocks before it were told
    Time m_waiting_at;
};

} // namespace foyer::app
