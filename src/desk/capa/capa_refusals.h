// Every way in which the desk says no about corrective actions, in words a clerk can read out.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "desk/decision.h"

namespace foyer::capa {

enum class Objection : std::uint8_t {
    may_not_direct,
    may_not_work,
    unknown,
    opened_already,
    case_missing,
    too_many_cases,
    unknown_case,
    running_already,
    problem_missing,
    owner_missing,
    due_past,
    text_too_long,
    nothing_changed,
    not_open,
    cause_missing,
    action_missing,
    done_missing,
    reason_missing,
    not_done,
    verified_already,
    verifier_owns_it,
    verifier_did_it,
    too_early,
    counts_say_no,
    finding_missing,
    still_open,
    linked_already,
    count_
};

desk::Refusal refuse(Objection objection, std::vector<std::string> values = {});

} // namespace foyer::capa
