#include "app/desk_state.h"

#include "desk/complaints/complaints_table.h"
#include "desk/staff/staff_table.h"
#include "desk/store/calendar_table.h"
#include "desk/store/store_table.h"

namespace foyer::app {

Result<DeskState> desk_state(database::Reader& reader, const DeskQuestion& question) {
    DeskState desk;
    TRY(desk.store, store::current_store(reader));
    TRY(desk.staff, staff::directory(reader));
    TRY(desk.cases,
        complaints::count_cases(reader, question.viewer, Time{question.minute * minute_ms}));
    TRY(desk.head, journal::own_head(reader));
    TRY(desk.calendar, store::current_calendar(reader));
    return desk;
}

} // namespace foyer::app
