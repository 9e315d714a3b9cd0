// How the events of a person's file stand in the journal, and how they read in the counter log.
// Name and phone are sealed under the person's own key: erasing the person takes them away.
#pragma once

#include "base/result.h"
#include "desk/decision.h"
#include "desk/log_line.h"
#include "desk/people/people.h"

namespace foyer::people {

desk::Written written(const Event& event);
// Of an erased person name and phone come back empty. Error{unsupported}: a kind of a newer
// version; Error{corrupt}: a body that breaks its kind.
Result<Event> read_event(const desk::Written& written);
desk::LogLine log_line(const Event& event);

}  // namespace foyer::people
