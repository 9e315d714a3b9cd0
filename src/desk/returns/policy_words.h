// What the columns of the policy and their values are called on the screen.
#pragma once

#include <string>
#include <string_view>

#include "desk/decision.h"
#include "desk/returns/policy.h"

namespace foyer::returns {

// English, keys of their translations.
const char* name_of(Intact intact);
const char* name_of_column(std::string_view column); // "no_reason_days"; an unknown one: ""
// A value of policy_diff(): "14" days, "30000" fen, "tags_on".
desk::Sentence words_of_value(std::string_view column, std::string_view value);

desk::Sentence days_words(std::int64_t days);
desk::Sentence months_words(std::int64_t months);
// 25 per 10,000 a day is 0.25 %.
std::string wear_text(std::int64_t per_10000_a_day);

} // namespace foyer::returns
