// How the events of the knowledge stand in the journal, and how they read in the counter log. A
// changed text stands whole in its entry (architecture §3: nothing ever re-encodes what was said).
#pragma once

#include "base/result.h"
#include "desk/knowledge/knowledge.h"
#include "desk/log_line.h"

namespace foyer::knowledge {

desk::Written written(const Event& event);
// Error{unsupported}: a kind this version does not know. Error{corrupt}: a body that breaks it.
Result<Event> read_event(const desk::Written& written);
desk::LogLine log_line(const Event& event);

} // namespace foyer::knowledge
