// How an answer stands in the journal, and how it reads in the counter log.
#pragma once

#include "base/result.h"
#include "desk/log_line.h"
#include "desk/satisfaction/satisfaction.h"

namespace foyer::satisfaction {

desk::Written written(const Event& event);
// Error{unsupported}: a kind this version does not know. Error{corrupt}: a body that breaks it.
Result<Event> read_event(const desk::Written& written);
// That somebody answered, not how.
desk::LogLine log_line(const Event& event);

} // namespace foyer::satisfaction
