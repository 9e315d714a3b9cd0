// One corrective action in its rows: what was kept of its entries, folded; what is counted for it.
#pragma once

#include <optional>

#include "database/database.h"
#include "desk/capa/capa_view.h"

namespace foyer::capa {

// Number 0 when there is none.
Result<State> read_state(database::Reader& reader, CapaId id);
Done keep_event(database::Writer& writer, const Event& event, const desk::Stamp& stamp);
// The row of the list and the cases.
Done write_rows(database::Writer& writer, const State& state);

// Complaints under its key in the 30 days before it was opened, and in those after the action up to
// `now`. None: it has no key, its first case has no such key any more, or nothing was done yet.
Result<std::optional<Counts>> counts_of(database::Reader& reader, const State& state, Time now);

} // namespace foyer::capa
