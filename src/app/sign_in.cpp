#include "app/sign_in.h"

#include <algorithm>

#include "app/pin_keeping.h"
#include "desk/staff/pin_lock.h"
#include "desk/staff/staff_refusals.h"
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

Result<staff::Facts> facts_of(Store& store, StaffId who, const staff::Command& begin) {
    return staff::facts_for(
        store.writer(), begin, {store.now(), {who, desk::Role::kiosk}, {}, &store.zone()});
}

// The desk's no while a lock is held, whatever the time of day has become.
Result<std::optional<desk::Refusal>>
refusal_of_held(Store& store, const HeldLocks& held, StaffId who, const staff::Command& begin) {
    TRY(const auto facts, facts_of(store, who, begin));
    const staff::State* person = staff::find(facts, who);
    const std::int64_t left = person == nullptr ? 0 : held.left_ms(who, person->lock.locked_until);
    if (left == 0) return std::optional<desk::Refusal>();
    const std::string minutes = std::to_string((left + minute_ms - 1) / minute_ms);
    return std::optional(
        staff::refuse(staff::Objection::locked_out, {person->names.name, minutes}));
}

// After a wrong PIN: the lock that it may have brought about.
Done hold_lock(Store& store, HeldLocks& held, StaffId who, const staff::Command& begin) {
    TRY(const auto facts, facts_of(store, who, begin));
    const staff::State* person = staff::find(facts, who);
    const Time now = std::max(store.now(), facts.newest);
    if (person == nullptr || !staff::is_locked(person->lock, now)) return {};
    held.hold(who, person->lock.locked_until, person->lock.locked_until - now);
    return {};
}

} // namespace

Outcome sign_in(Store& store, HeldLocks& held, const SignInWish& wish) {
    const auto head = journal::own_head(store.writer());
    if (!head) return head.error();
    const staff::Command begin = staff::BeginSignIn{wish.staff, head->terminal};
    const auto refused = refusal_of_held(store, held, wish.staff, begin);
    if (!refused) return refused.error();
    if (*refused) return **refused;
    auto begun = submit_order(store, order_of(wish, wish.op, begin));
    if (!std::holds_alternative<Recorded>(begun)) return begun;
    const auto matched = pin_is_right(store, wish.staff, wish.pin);
    if (!matched) return matched.error();
    const OpId answer = op_of_entry(wish.op, 1);
    auto outcome = submit_order(
        store,
        order_of(
            wish, answer,
            staff::FinishSignIn{wish.staff, head->terminal, *matched, wish.use}));
    if (!*matched) {
        if (const Done done = hold_lock(store, held, wish.staff, begin); !done) return done.error();
    }
    return outcome;
}

} // namespace foyer::app
