// The answers as a table: one row each, in whatever order they arrive.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "database/database.h"
#include "desk/satisfaction/satisfaction.h"

namespace foyer::satisfaction {

const std::vector<std::string_view>& schema();
const std::vector<std::string_view>& tables();

Result<Facts>
facts_for(database::Reader& reader, const Command& command, const desk::Circumstance& circumstance);
Done project(database::Writer& writer, const Event& event, const desk::Stamp& stamp);

struct Score {
    std::int64_t answers = 0;
    double average = 0; // 1 to 5
};
// nullopt: fewer than shown_from.
Result<std::optional<Score>> score_of(database::Reader& reader, StaffId served_by);
// Who was unhappy, the newest first: cases and returns.
struct Unhappy {
    Service service = Service::complaint;
    SubjectId about;
    Time at;
    int score = 0;
};
Result<std::vector<Unhappy>> unhappy(database::Reader& reader, Time since, int limit);

} // namespace foyer::satisfaction
