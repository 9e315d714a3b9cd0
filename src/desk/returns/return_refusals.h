// Every no of a return's life besides those of phase and person (return_transitions.h), with its
// rule id and its words.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "desk/decision.h"

namespace foyer::returns {

enum class Objection : std::uint8_t {
    too_many_lines,
    goods_missing,
    text_too_long,
    receipt_missing,
    serial_missing,
    batch_missing,
    other_sale,
    price_twice,
    payments_wrong,
    new_goods_missing,
    other_approval,
    verdict_is_no,
    verdict_is_yes,
    approval_needed,
    approver_is_actor,
    approver_limit,
    conditions_open,
    hard_denial,
    reason_missing,
    told_missing,
    line_gone,
    drawer_wrong,
    complaint_missing,
    nothing_disposed,
    not_at_desk,
    disposition_missing,
    scrap_weight,
    in_batch,
    repair_ticket_missing,
    goods_left,
    complaint_not_linked,
    repair_left,
    repair_position,
    repair_fault,
    repair_twice,
    repair_unknown,
    repair_vendor,
    repair_promise,
    repair_not_away,
    repair_not_back,
    repair_sent,
    count_
};

// `values` fill "{1}" of the reason.
desk::Refusal refuse(Objection objection, std::vector<std::string> values = {});

} // namespace foyer::returns
