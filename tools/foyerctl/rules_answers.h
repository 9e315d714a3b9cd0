// The rules asked without a store: JSON in, JSON out. The fields are listed in the README.md of
// src/desk/complaints and src/desk/returns. Error{corrupt}: the question cannot be understood.
#pragma once

#include <nlohmann/json.hpp>

#include "base/result.h"

namespace foyer::foyerctl {

Result<nlohmann::json> clock_answer(const nlohmann::json& question); // {due, warn_at}
Result<nlohmann::json> level_answer(const nlohmann::json& question); // {minimum_level, reasons}
// {to}, or {refusal: {rule, text_zh, text_en}}.
Result<nlohmann::json> transition_answer(const nlohmann::json& question);
// {verdict, remedies, amounts, reasons, approval?, duties?, lines?, trace}
Result<nlohmann::json> return_answer(const nlohmann::json& question);

} // namespace foyer::foyerctl
