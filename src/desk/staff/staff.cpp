#include "desk/staff/staff.h"

#include <algorithm>

#include "base/text.h"
#include "desk/staff/staff_checks.h"
#include "desk/staff/staff_refusals.h"

namespace foyer::staff {
namespace {

using desk::Circumstance;

Decision no(Objection objection, std::vector<std::string> values = {}) {
    return refuse(objection, std::move(values));
}
Decision yes(Event event) { return std::vector<Event>{std::move(event)}; }

MaybeRefusal objection_to_actor(const Facts& facts, const desk::Actor& actor) {
    const bool at_the_machine = actor.staff.is_nil() && actor.role == desk::Role::admin;
    const State* self = find(facts, actor.staff);
    if (at_the_machine || (self != nullptr && may_administer(*self))) return {};
    return refuse(Objection::may_not_administer);
}

// Who may be changed, and by whom: the same for every change of a person on the list.
MaybeRefusal objection_to_change(const Facts& facts, const desk::Actor& actor, StaffId staff) {
    if (auto objection = objection_to_actor(facts, actor)) return objection;
    const State* person = find(facts, staff);
    if (person == nullptr) return refuse(Objection::unknown_person);
    if (person->retired) return refuse(Objection::retired_already, {person->names.name});
    return {};
}

bool is_last_who_may(const Facts& facts, StaffId staff) {
    return std::none_of(facts.staff.begin(), facts.staff.end(), [&](const State& other) {
        return other.staff != staff && may_administer(other);
    });
}

std::string minutes_until(Time until, Time now) {
    return std::to_string((until - now + minute_ms - 1) / minute_ms);
}

Decision answer(const Add& command, const Facts& facts, const Circumstance& circumstance) {
    const bool is_first = facts.staff.empty();
    if (!is_first) {
        if (auto objection = objection_to_actor(facts, circumstance.actor)) return *objection;
    }
    if (find(facts, command.staff) != nullptr) return no(Objection::already_on_the_list);
    const Names names = tidied(command.names);
    const std::string number = trimmed(command.number);
    if (auto objection = objection_to_names(names)) return *objection;
    if (auto objection = objection_to_number(number, facts.staff)) return *objection;
    if (command.role == desk::Role::kiosk) return no(Objection::role_not_for_people);
    if (auto objection = objection_to_pin(command.pin, command.role)) return *objection;
    const bool keeper = command.keeper || is_first;
    return yes(Added{command.staff, number, names, command.role, keeper, command.pin});
}

Decision answer(const Correct& command, const Facts& facts, const Circumstance& circumstance) {
    if (auto objection = objection_to_change(facts, circumstance.actor, command.staff)) {
        return *objection;
    }
    const Names names = tidied(command.names);
    if (auto objection = objection_to_names(names)) return *objection;
    if (names == find(facts, command.staff)->names) return no(Objection::nothing_changed);
    return yes(Corrected{command.staff, names});
}

Decision answer(const ChangeRole& command, const Facts& facts, const Circumstance& circumstance) {
    if (auto objection = objection_to_change(facts, circumstance.actor, command.staff)) {
        return *objection;
    }
    if (command.staff == circumstance.actor.staff) return no(Objection::own_role);
    if (command.role == desk::Role::kiosk) return no(Objection::role_not_for_people);

    const State& before = *find(facts, command.staff);
    State after = before;
    after.role = command.role;
    after.keeper = command.keeper;
    if (after == before && !command.pin) return no(Objection::nothing_changed);
    if (!may_administer(after) && is_last_who_may(facts, command.staff)) {
        return no(Objection::last_keeper, {before.names.name});
    }
    const Pin pin = command.pin.value_or(Pin{"kept", before.pin_length});
    if (auto objection = objection_to_pin(pin, command.role)) return *objection;

    std::vector<Event> events = {RoleChanged{command.staff, command.role, command.keeper}};
    if (command.pin) events.push_back(PinReset{command.staff, *command.pin});
    return events;
}

Decision answer(const ResetPin& command, const Facts& facts, const Circumstance& circumstance) {
    if (auto objection = objection_to_change(facts, circumstance.actor, command.staff)) {
        return *objection;
    }
    const desk::Role role = find(facts, command.staff)->role;
    if (auto objection = objection_to_pin(command.pin, role)) return *objection;
    return yes(PinReset{command.staff, command.pin});
}

Decision answer(const Retire& command, const Facts& facts, const Circumstance& circumstance) {
    if (auto objection = objection_to_change(facts, circumstance.actor, command.staff)) {
        return *objection;
    }
    if (command.staff == circumstance.actor.staff) return no(Objection::own_retirement);
    if (is_last_who_may(facts, command.staff)) {
        return no(Objection::last_keeper, {find(facts, command.staff)->names.name});
    }
    return yes(Retired{command.staff});
}

Decision answer(const BeginSignIn& command, const Facts& facts, const Circumstance& circumstance) {
    const State* person = find(facts, command.staff);
    if (person == nullptr) return no(Objection::unknown_person);
    if (person->retired) return no(Objection::retired_already, {person->names.name});
    // A clock set back must not shorten a lock, so time is at least that of the newest entry.
    const Time now = std::max(circumstance.now, facts.newest);
    const Time paused_until = desk_paused_until(facts.tries, now);
    if (now < paused_until) return no(Objection::desk_paused, {minutes_until(paused_until, now)});
    if (is_locked(person->lock, now)) {
        return no(
            Objection::locked_out,
            {person->names.name, minutes_until(person->lock.locked_until, now)});
    }
    return yes(PinTried{command.staff});
}

Decision answer(const FinishSignIn& command, const Facts& facts, const Circumstance&) {
    const State* person = find(facts, command.staff);
    if (person == nullptr) return no(Objection::unknown_person);
    if (person->retired) return no(Objection::retired_already, {person->names.name});
    const auto last = std::find_if(facts.tries.rbegin(), facts.tries.rend(), [&](const Try& one) {
        return one.staff == command.staff && one.terminal == command.terminal;
    });
    if (last == facts.tries.rend() || last->answered) return no(Objection::no_open_try);
    if (!command.matched) return yes(PinRefused{command.staff});
    if (command.use == PinUse::approval) return yes(PinConfirmed{command.staff});
    return yes(SignedIn{command.staff});
}

Decision answer(const SignOut& command, const Facts& facts, const Circumstance&) {
    if (find(facts, command.staff) == nullptr) return no(Objection::unknown_person);
    return yes(SignedOut{command.staff, command.reason});
}

}  // namespace

const State* find(const Facts& facts, StaffId staff) {
    const auto found = std::find_if(
        facts.staff.begin(), facts.staff.end(), [&](const State& s) { return s.staff == staff; });
    return found == facts.staff.end() ? nullptr : &*found;
}

bool may_administer(const State& state) {
    return !state.retired && (state.keeper || desk::may(state.role, desk::Act::administer_staff));
}

Decision decide(const Command& command, const Facts& facts, const Circumstance& circumstance) {
    return visit([&](const auto& one) { return answer(one, facts, circumstance); }, command);
}

}  // namespace foyer::staff
