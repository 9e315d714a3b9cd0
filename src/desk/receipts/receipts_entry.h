// How a typed-in receipt and a file that was taken stand in the journal, and how they read in the
// counter log. Member number and payment are sealed under the holder's key.
#pragma once

#include "base/result.h"
#include "desk/log_line.h"
#include "desk/receipts/receipts.h"

namespace foyer::receipts {

desk::Written written(const Event& event);
Result<Event> read_event(const desk::Written& written);
desk::LogLine log_line(const Event& event);

} // namespace foyer::receipts
