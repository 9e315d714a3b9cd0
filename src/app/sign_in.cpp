#include "app/sign_in.h"

#include "app/pin_keeping.h"
#include "desk/staff/staff_table.h"

namespace foyer::app {
namespace {

Result<bool> pin_is_right(Store& store, StaffId staff, const Secret& pin) {
    TRY(const auto kept, staff::pin_record_of(store.writer(), staff));
    if (!kept) return false;
    const auto record = open_pin_record(store, *kept);
    return record && journal::pin_matches(*record, pin.view());
}

Order order_of(const SignInWish& wish, OpId op, staff::Command command) {
    return {op, {wish.staff, desk::Role::kiosk}, {}, {std::move(command)}, {}};
}

} // namespace

Outcome sign_in(Store& store, const SignInWish& wish) {
    const auto head = journal::own_head(store.writer());
    if (!head) return head.error();
    auto begun = submit_order(
        store, order_of(wish, wish.op, staff::BeginSignIn{wish.staff, head->terminal}));
    if (!std::holds_alternative<Recorded>(begun)) return begun;
    const auto matched = pin_is_right(store, wish.staff, wish.pin);
    if (!matched) return matched.error();
    const OpId answer = op_of_entry(wish.op, 1);
    return submit_order(
        store, order_of(wish, answer, staff::FinishSignIn{wish.staff, head->terminal, *matched}));
}

} // namespace foyer::app
