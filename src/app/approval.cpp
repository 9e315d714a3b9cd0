#include "app/approval.h"

#include "app/sign_in.h"
#include "desk/staff/pin_lock.h"
#include "desk/staff/staff_table.h"

namespace foyer::app {
namespace {

Result<int> tries_left_of(Store& store, StaffId who) {
    const staff::Command asked = staff::Retire{who};
    TRY(const auto facts,
        staff::facts_for(
            store.writer(), asked, {store.now(), {who, desk::Role::kiosk}, {}, &store.zone()}));
    const staff::State* person = staff::find(facts, who);
    return person == nullptr ? 0 : staff::tries_left(person->lock);
}

Outcome wrong_pin(Store& store, StaffId who) {
    const auto left = tries_left_of(store, who);
    if (!left) return left.error();
    return desk::Refusal{
        "4.0-pin",
        {N_("The PIN is not right."), {}},
        {N_("{1} more tries before it is locked."), {std::to_string(*left)}}};
}

} // namespace

Outcome submit_approved(
    Store& store, HeldLocks& held, const Order& order, const Approval& approval) {
    auto tried = sign_in(
        store, held, {approval.op, approval.staff, approval.pin, staff::PinUse::approval});
    const auto* recorded = std::get_if<Recorded>(&tried);
    if (recorded == nullptr) return tried;
    if (recorded->kinds.back() != "staff.pin_confirmed/1") return wrong_pin(store, approval.staff);
    Order approved = order;
    approved.approver = approval.staff;
    return submit_order(store, approved);
}

} // namespace foyer::app
