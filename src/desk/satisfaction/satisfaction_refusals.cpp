#include "desk/satisfaction/satisfaction_refusals.h"

#include "desk/refusal_table.h"
#include "desk/translate.h"

namespace foyer::satisfaction {
namespace {

constexpr desk::RefusalTable<Objection> satisfaction_refusals{{
    {Objection::no_face, "4.9-face", N_("No face was tapped."), N_("Tap one of the five.")},
    {Objection::unknown_reason, "4.9-reason", N_("There is no such reason."),
     N_("Tap those that are shown.")},
    {Objection::asked_of_it, "4.9-once", N_("The customer has answered about this already."), ""},
    {Objection::asked_today, "4.9-once-a-day", N_("This customer has answered today already."),
     N_("Ask again another day.")},
}};

static_assert(
    desk::follows_enumeration(satisfaction_refusals), "the table follows the enumeration");

} // namespace

desk::Refusal refuse(Objection objection) {
    return desk::refusal_in(satisfaction_refusals, objection, {});
}

} // namespace foyer::satisfaction
