// Turns events into entries and entries into tables: the second half of the one door, shared by
// orders and by the rebuild. Inside the caller's transaction.
#pragma once

#include <functional>

#include "app/store.h"
#include "desk/decision.h"
#include "desk/log_line.h"
#include "desk/written.h"
#include "journal/entry.h"

namespace foyer::app {

struct Order;
struct Recorded;

class Recorder {
public:
    Recorder(Store& store, Recorded& recorded) : m_store(store), m_recorded(recorded) {}

    // Seals, appends, projects. The n-th event of an order has an op derived from the order's.
    template <class Event>
    Done record(const Order& order, const Event& event) {
        return record_written(
            order, written(event), log_line(event),
            [&](const desk::Stamp& stamp) { return project(m_store.writer(), event, stamp); });
    }
    Done checkpoint_if_due();

private:
    using Project = std::function<Done(const desk::Stamp&)>;
    Done record_written(
        const Order& order, desk::Written what, const desk::LogLine& line,
        const Project& project_event);

    Store& m_store;
    Recorded& m_recorded;
};

} // namespace foyer::app
