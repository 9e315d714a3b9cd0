#include "app/pin_keeping.h"

namespace foyer::app {
namespace {

constexpr std::string_view context = "staff.pin";

template <class One>
DeskCommand filled(One command, staff::Pin pin) {
    command.pin = std::move(pin);
    return staff::Command(std::move(command));
}

// `command` with its PIN filled in; nullopt: it sets none.
std::optional<DeskCommand> with_pin(const staff::Command& command, const auto& make_pin) {
    if (const auto* add = get_if<staff::Add>(&command)) return filled(*add, make_pin());
    if (const auto* reset = get_if<staff::ResetPin>(&command)) return filled(*reset, make_pin());
    const auto* change = get_if<staff::ChangeRole>(&command);
    if (change != nullptr && change->pin) return filled(*change, make_pin());
    return std::nullopt;
}

} // namespace

DeskCommand with_pin_kept(Store& store, const DeskCommand& command, const Secret& pin) {
    const auto* of_staff = get_if<staff::Command>(&command);
    if (of_staff == nullptr || pin.empty()) return command;
    const auto sealed = [&]() -> staff::Pin {
        const std::string record = journal::pin_record(pin.view(), store.random(), store.cost());
        return {store.keyring().seal_for_store(context, record), static_cast<int>(pin.length())};
    };
    return with_pin(*of_staff, sealed).value_or(command);
}

std::optional<std::string> open_pin_record(Store& store, const std::string& kept) {
    return store.keyring().open_for_store(context, kept);
}

} // namespace foyer::app
