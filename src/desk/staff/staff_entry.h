// How the events of the staff stand in the journal, and how they read in the counter log.
//
// Names and PIN records are sealed under the person's own key: the journal and the hub hold no PIN
// record that could be tried out, and erasing the person takes both away. The staff number stays
// readable, so that old entries still name somebody after an erasure.
#pragma once

#include "base/result.h"
#include "desk/log_line.h"
#include "desk/staff/staff.h"

namespace foyer::staff {

desk::Written written(const Event& event);
// Error{unsupported}: a kind this version does not know. Error{corrupt}: a body that breaks it.
Result<Event> read_event(const desk::Written& written);
desk::LogLine log_line(const Event& event);

}  // namespace foyer::staff
