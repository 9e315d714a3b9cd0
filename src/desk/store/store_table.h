// The tables of the store: one row for each desk that was set up, and its calendar.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "database/database.h"
#include "desk/store/store.h"

namespace foyer::store {

const std::vector<std::string_view>& schema();
const std::vector<std::string_view>& tables();

Result<Facts>
facts_for(database::Reader& reader, const Command& command, const desk::Circumstance& circumstance);
Done project(database::Writer& writer, const Event& event, const desk::Stamp& stamp);

// What was set up first; nullopt before the first start was finished.
Result<std::optional<Store>> current_store(database::Reader& reader);

} // namespace foyer::store
