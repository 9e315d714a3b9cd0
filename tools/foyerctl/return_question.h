// A return as `foyerctl rules return` is asked about it. The fields are listed in
// src/desk/returns/README.md.
#pragma once

#include <nlohmann/json.hpp>

#include "base/result.h"
#include "desk/returns/returns.h"

namespace foyer::foyerctl {

struct ReturnQuestion {
    returns::ReturnCase asked;
    returns::PolicyBook book; // the shipped rows with the question's changes
};

// Error{corrupt} names the field and what should stand there. Numbers that cannot be right, such as
// a quantity below 0, are left to the rules: they deny them.
Result<ReturnQuestion> read_return_question(const nlohmann::json& question);

// {category: {column: value}}: changes of the shipped rows. Error{corrupt} as above.
Result<std::vector<returns::Policy>> read_policies(const nlohmann::json& written);

// A day, or a moment as its day in the store's zone.
Result<std::optional<Date>> read_day(const nlohmann::json* written, const std::string& place);

} // namespace foyer::foyerctl
