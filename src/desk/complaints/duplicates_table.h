// Cases that may be the one that is being typed: of the same customer, about the same receipt or
// goods, or told in the same words. Some few of each sort are looked at, through an index.
#pragma once

#include <string_view>
#include <vector>

#include "database/database.h"
#include "desk/complaints/radar_view.h"

namespace foyer::complaints {

Result<std::vector<Duplicate>> duplicates_of(
    database::Reader& reader, const RadarQuestion& question);
// The clusters that the form would join, and the duplicates.
Result<RadarAnswer> radar(database::Reader& reader, const RadarQuestion& question);

// The questions, for the check of their plans.
std::vector<std::string_view> duplicate_questions();

} // namespace foyer::complaints
