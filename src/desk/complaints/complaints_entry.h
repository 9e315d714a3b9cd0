// How the events of a complaint stand in the journal. What is said about the customer is sealed
// under the person's key, or the case's own when nobody is known: name, phone, facts, notes.
#pragma once

#include "base/result.h"
#include "desk/complaints/complaints.h"
#include "desk/decision.h"
#include "desk/log_line.h"

namespace foyer::complaints {

desk::Written written(const Event& event);
// Takes an opened body, or one whose personal fields are only marked yet.
// Error{unsupported}: a kind of a newer version; Error{corrupt}: a body that breaks its kind.
Result<Event> read_event(const desk::Written& written);
// One sentence for the counter log; no personal data.
desk::LogLine log_line(const Event& event);

}  // namespace foyer::complaints
