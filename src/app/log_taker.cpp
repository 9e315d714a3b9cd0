#include "app/log_taker.h"

#include "desk/counter_log/log_table.h"

namespace foyer::app {

desk::Stamp stamp_of(const journal::Entry& entry) {
    return {entry.terminal, entry.seq,     entry.time, journal::wall_time(entry.time),
            entry.actor,    entry.approver};
}

Done take_log_line(Store& store, const journal::Entry& entry, const desk::LogLine& line) {
    const desk::Stamp stamp = stamp_of(entry);
    return counter_log::project(
        store.writer(),
        {stamp, entry.kind, entry.subject, line, entry.previous, entry.hash,
         store.zone().business_date(stamp.at)});
}

} // namespace foyer::app
