// The tables of the corrective actions. `capa` has one row each, for the lists; `capa_entry` keeps
// their entries, from which one is folded whenever it is asked for; `capa_case` has the complaints.
//
// What is counted is asked of the complaints' own tables (complaint_key): how many stand under the
// key that the first case of the action has.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "database/database.h"
#include "desk/capa/capa_view.h"

namespace foyer::capa {

const std::vector<std::string_view>& schema();
const std::vector<std::string_view>& tables();

Result<Facts> facts_for(
    database::Reader& reader, const Command& command, const desk::Circumstance& circumstance);
// Inside the caller's transaction; entries may come in any order.
Done project(database::Writer& writer, const Event& event, const desk::Stamp& stamp);

// ---- questions -------------------------------------------------------------------------------

Result<CapaList> list_capas(database::Reader& reader, const CapaQuery& query);
Result<CapaDetail> find_capa(database::Reader& reader, CapaId id, Time now);
Result<std::optional<CapaId>> capa_with_number(database::Reader& reader, int number);
// Those that a complaint is linked to, newest first.
Result<std::vector<ListedCapa>> capas_of_case(database::Reader& reader, CaseId complaint);

} // namespace foyer::capa
