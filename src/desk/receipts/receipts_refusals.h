// Every way in which the desk says no to a receipt that is typed in or to the columns of a till's
// files, in words a clerk can read out.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "desk/decision.h"

namespace foyer::receipts {

enum class Objection : std::uint8_t {
    may_not_type,
    number_missing,
    no_lines,
    too_many_lines,
    goods_missing,
    quantity,
    amount,
    in_future,
    no_such_day,
    tenders_differ,
    text_too_long,
    known_already,
    file_known_already,
    may_not_map,
    mapping_name,
    mapping_shipped,
    mapping_form,
    mapping_twice,
    mapping_receipts,
    mapping_items,
    mapping_unknown,
    count_
};

desk::Refusal refuse(Objection objection, std::vector<std::string> values = {});

} // namespace foyer::receipts
