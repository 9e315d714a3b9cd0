// The shapes in which listings leave the program (foyerctl --json). Field names stay; new ones may
// join. Customers are masked; a detail gives the facts and notes in full.
#pragma once

#include <nlohmann/json.hpp>

#include "desk/complaints/complaints_view.h"

namespace foyer::complaints {

// Times are ISO 8601 with the store's zone.
nlohmann::json to_json(const ListedCase& listed, const TimeZone& zone);
nlohmann::json to_json(const CaseDetail& detail, const TimeZone& zone);
nlohmann::json to_json(const CaseCounts& counts);

}  // namespace foyer::complaints
