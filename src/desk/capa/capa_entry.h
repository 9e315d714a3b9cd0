// How a corrective action stands in the journal, and how it reads in the counter log.
#pragma once

#include "base/result.h"
#include "desk/capa/capa.h"
#include "desk/log_line.h"

namespace foyer::capa {

desk::Written written(const Event& event);
// Error{unsupported}: of a newer version; Error{corrupt}: a field is missing or of a wrong kind.
Result<Event> read_event(const desk::Written& written);
desk::LogLine log_line(const Event& event);

} // namespace foyer::capa
