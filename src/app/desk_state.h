// What the frame around the pages shows of the store: its name, its people, what is overdue.
#pragma once

#include <optional>
#include <string>

#include "app/enquiries.h"
#include "base/result.h"
#include "desk/complaints/complaints_view.h"
#include "desk/store/store.h"
#include "desk/store_calendar.h"
#include "desk/viewing.h"
#include "journal/journal.h"

namespace foyer::app {

struct DeskQuestion {
    StaffId viewer;
    std::int64_t minute = 0; // asked again when a minute has passed: cases become overdue by time

    friend bool operator==(const DeskQuestion&, const DeskQuestion&) = default;
};
struct DeskState {
    desk::ListState state = desk::ListState::loading;
    std::optional<store::Store> store; // none: the store has to be set up first
    desk::StaffDirectory staff;
    complaints::CaseCounts cases;
    journal::Head head; // of this terminal
    desk::StoreCalendar calendar;
};
Result<DeskState> desk_state(database::Reader& reader, const DeskQuestion& question);

} // namespace foyer::app
