#include "app/pin_keeping.h"

namespace foyer::app {
namespace {

constexpr std::string_view context = "staff.pin";

staff::Pin* pin_of(staff::Command& command) {
    if (auto* add = std::get_if<staff::Add>(&command)) return &add->pin;
    if (auto* reset = std::get_if<staff::ResetPin>(&command)) return &reset->pin;
    if (auto* change = std::get_if<staff::ChangeRole>(&command))
        return change->pin ? &*change->pin : nullptr;
    return nullptr;
}

} // namespace

void keep_pin(Store& store, DeskCommand& command, const Secret& pin) {
    auto* staff_command = std::get_if<staff::Command>(&command);
    staff::Pin* kept = staff_command != nullptr ? pin_of(*staff_command) : nullptr;
    if (kept == nullptr || pin.empty()) return;
    const std::string record = journal::pin_record(pin.view(), store.random(), store.cost());
    *kept = {store.keyring().seal_for_store(context, record), static_cast<int>(pin.length())};
}

std::optional<std::string> open_pin_record(Store& store, const std::string& kept) {
    return store.keyring().open_for_store(context, kept);
}

} // namespace foyer::app
