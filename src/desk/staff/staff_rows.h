// One person's row and how it is read, written and moved on by a kept event.
#pragma once

#include <string_view>

#include "database/database.h"
#include "desk/staff/staff.h"

namespace foyer::staff {

// Rows of all people, columns as state_of() reads them.
extern const std::string_view states_by_number;
State state_of(const database::Row& row);

// An empty state when the person has no row yet.
Result<State> read_state(database::Reader& reader, StaffId staff);
Done write_state(database::Writer& writer, const State& state);

// `row` is a kept entry (desk/kept_entry_rows.h).
Result<State> evolve_row(State state, StaffId staff, const database::Row& row);

}  // namespace foyer::staff
