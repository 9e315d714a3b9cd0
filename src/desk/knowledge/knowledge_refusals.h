// Every way in which the desk says no about its articles, in words a clerk can read out.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "desk/decision.h"

namespace foyer::knowledge {

enum class Objection : std::uint8_t {
    may_not_write,
    unknown_article,
    written_already,
    title_missing,
    when_missing,
    steps_missing,
    phrase_title_missing,
    text_too_long,
    too_many_lines,
    source_missing,
    source_not_of_a_law,
    unknown_law,
    reason_missing,
    changed_meanwhile,
    nothing_changed,
    is_retired,
    not_retired,
    nothing_new,
    offered_twice,
    rated_already,
    count_
};

desk::Refusal refuse(Objection objection, std::vector<std::string> values = {});

} // namespace foyer::knowledge
