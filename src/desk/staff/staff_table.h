// The tables of the staff. `staff` has one row a person, the fold of that person's entries in order
// (time, terminal, sequence). An entry that is the newest of its person moves the row on by one
// step; one that another terminal sends late folds the person again from `staff_entry`, which keeps
// each of their events without the PIN record.
//
// PIN records stand apart in `staff_pin`; nothing but pin_record_of() reads them, and no Model ever
// holds one.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "database/database.h"
#include "desk/staff/sign_in_board.h"
#include "desk/staff/staff.h"
#include "desk/viewing.h"

namespace foyer::staff {

const std::vector<std::string_view>& schema();
const std::vector<std::string_view>& tables();

// Commands about signing in also get the tries of their desk.
Result<Facts> facts_for(
    database::Reader& reader, const Command& command, const desk::Circumstance& circumstance);
Done project(database::Writer& writer, const Event& event, const desk::Stamp& stamp);

// Everyone, those who left too (old entries name them), by staff number.
Result<desk::StaffDirectory> directory(database::Reader& reader);
Result<std::vector<State>> everyone(database::Reader& reader);
Result<SignInBoard> sign_in_board(
    database::Reader& reader, TerminalId terminal, const desk::Circumstance& circumstance);
// Tries of one desk in the day before `newest`, oldest first.
Result<std::vector<Try>> tries_on(database::Reader& reader, TerminalId terminal, Time newest);
// The time of the newest entry about the staff.
Result<Time> newest_entry(database::Reader& reader);

// For the thread that checks PINs, and for nobody else. nullopt: unknown, retired or erased.
Result<std::optional<std::string>> pin_record_of(database::Reader& reader, StaffId staff);

}  // namespace foyer::staff
