#include "desk/staff/staff_rows.h"

#include "desk/kept_entry_rows.h"
#include "desk/staff/staff_entry.h"

namespace foyer::staff {
namespace {

constexpr std::string_view state_of_one =
    "SELECT id, number, name, latin_name, post, role, keeper, retired, pin_length, wrong_pins,"
    " locked_until, signed_in_at FROM staff WHERE id = ?";

}  // namespace

const std::string_view states_by_number =
    "SELECT id, number, name, latin_name, post, role, keeper, retired, pin_length, wrong_pins,"
    " locked_until, signed_in_at FROM staff ORDER BY number, id";

State state_of(const database::Row& row) {
    State state;
    state.staff = row.id<StaffId>(0);
    state.number = row.copy(1);
    state.names = {row.copy(2), row.copy(3), row.copy(4)};
    state.role = desk::role_of(row.text(5)).value_or(desk::Role::clerk);
    state.keeper = row.integer(6) != 0;
    state.retired = row.integer(7) != 0;
    state.pin_length = static_cast<int>(row.integer(8));
    state.lock = {static_cast<int>(row.integer(9)), {row.integer(10)}};
    state.signed_in_at = {row.integer(11)};
    return state;
}

Result<State> read_state(database::Reader& reader, StaffId staff) {
    TRY(auto found, reader.first(state_of_one, {staff}, state_of));
    return found.value_or(State{});
}

Done write_state(database::Writer& writer, const State& state) {
    return writer.run(
        "INSERT OR REPLACE INTO staff VALUES(?,?,?,?,?,?,?,?,?,?,?,?)",
        {state.staff, state.number, state.names.name, state.names.latin_name, state.names.post,
         desk::code_of(state.role), state.keeper, state.retired, state.pin_length,
         state.lock.wrong, state.lock.locked_until.ms, state.signed_in_at.ms});
}

Result<State> evolve_row(State state, StaffId staff, const database::Row& row) {
    const auto kept = desk::kept_entry(id_cast<SubjectId>(staff), row);
    TRY(const auto event, read_event(kept.written));
    return evolve(std::move(state), event, kept.stamp);
}

}  // namespace foyer::staff
