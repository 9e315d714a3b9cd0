// How the events of returns, batches and the policy stand in the journal. What is said about the
// customer is sealed under the person's key, or the return's own when nobody is known.
#pragma once

#include "base/one_of.h"
#include "base/result.h"
#include "desk/decision.h"
#include "desk/log_line.h"
#include "desk/returns/goods_batch.h"
#include "desk/returns/policy_versions.h"
#include "desk/returns/return_state.h"

namespace foyer::returns {

desk::Written written(const Event& event);
desk::Written written(const BatchEvent& event);
desk::Written written(const PolicyEvent& event);

using AnyEvent = OneOf<Event, BatchEvent, PolicyEvent>;
// Takes an opened body, or one whose personal fields are only marked yet.
// Error{unsupported}: a kind of a newer version; Error{corrupt}: a body that breaks its kind.
Result<AnyEvent> read_event(const desk::Written& written);

// One sentence for the counter log; no personal data.
desk::LogLine log_line(const Event& event);
desk::LogLine log_line(const BatchEvent& event);
desk::LogLine log_line(const PolicyEvent& event);
desk::LogLine log_line(const AnyEvent& event);

} // namespace foyer::returns
