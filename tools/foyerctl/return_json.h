// Returns as foyerctl prints them, and the one that somebody named on the command line.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "base/store_time.h"
#include "database/database.h"
#include "desk/returns/returns_view.h"

namespace foyer::foyerctl {

nlohmann::json json_of(const returns::ListedReturn& listed, const TimeZone& zone);
nlohmann::json json_of(const returns::ReturnDetail& detail, const TimeZone& zone);

// By number (TH01-261122-A0007) or id. Error{not_found}: there is none.
Result<returns::ReturnId> return_named(database::Reader& reader, const std::string& words);

// JSON of a file, or of standard input for "" and "-". Error{corrupt}: it is none.
Result<nlohmann::json> json_in(const std::string& file);

} // namespace foyer::foyerctl
