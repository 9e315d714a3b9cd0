// Complaints of customers (rules 4.1): what one can ask of them (commands) and what has happened to
// them (events). A complaint's state is the fold of its events: complaint_state.h. Which verb is
// allowed when, to whom: transitions.h. The door: complaint_decision.h.
#pragma once

#include "desk/complaints/complaint_commands.h"
#include "desk/complaints/complaint_events.h"
#include "desk/complaints/complaint_words.h"

namespace foyer::complaints {

// Whose key seals what is said about the customer: the person, or the case itself when nobody is
// known, so that every case can be emptied of personal data.
PersonId sealing_person(CaseId id, const Intake& intake);

}  // namespace foyer::complaints
