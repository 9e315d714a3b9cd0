#include "desk/staff/staff.h"

namespace foyer::staff {
namespace {

struct Step {
    State state;
    Time at;

    void operator()(const Added& added) {
        state = {};
        state.staff = added.staff;
        state.number = added.number;
        state.names = added.names;
        state.role = added.role;
        state.keeper = added.keeper;
        state.pin_length = added.pin.length;
    }
    void operator()(const Corrected& corrected) { state.names = corrected.names; }
    void operator()(const RoleChanged& changed) {
        state.role = changed.role;
        state.keeper = changed.keeper;
    }
    void operator()(const PinReset& reset) {
        state.pin_length = reset.pin.length;
        state.lock = {};
    }
    void operator()(const Retired&) { state.retired = true; }
    void operator()(const PinTried&) { state.lock = after_try(state.lock, at); }
    // The try before it has counted already.
    void operator()(const PinRefused&) {}
    void operator()(const SignedIn&) {
        state.lock = {};
        state.signed_in_at = at;
    }
    void operator()(const SignedOut&) {}
    void operator()(const PinConfirmed&) { state.lock = {}; }
};

}  // namespace

StaffId subject_of(const Event& event) {
    return visit([](const auto& one) { return one.staff; }, event);
}

State evolve(State state, const Event& event, const desk::Stamp& stamp) {
    Step step{std::move(state), stamp.at};
    visit(step, event);
    step.state.staff = subject_of(event);
    return std::move(step.state);
}

}  // namespace foyer::staff
