// The store's own columns of its tills' files, by name; the newest word of each counts.
#pragma once

#include <string_view>
#include <vector>

#include "database/database.h"
#include "desk/receipts/receipts.h"

namespace foyer::receipts {

const std::vector<std::string_view>& mapping_schema();

Done project_mapping(database::Writer& writer, const MappingSet& set, const desk::Stamp& stamp);
Done project_mapping(
    database::Writer& writer, const MappingDropped& dropped, const desk::Stamp& stamp);

Result<bool> has_own_mapping(database::Reader& reader, std::string_view name);
Result<std::vector<Mapping>> own_mappings(database::Reader& reader); // by name
// Those of the store before those that are shipped: of two that fit alike the first is taken.
Result<std::vector<Mapping>> known_mappings(database::Reader& reader);

} // namespace foyer::receipts
