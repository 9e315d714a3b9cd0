// How a PIN is kept: Argon2id, and that sealed under the store's key, so that neither a stolen
// journal nor a stolen disk without its keys can be guessed against. Worker's thread.
#pragma once

#include <optional>
#include <string>

#include "app/features.h"
#include "app/store.h"
#include "base/secret.h"

namespace foyer::app {

// A command that sets a PIN with the record of the typed one in it, about 70 ms; others as they
// are.
[[nodiscard]] DeskCommand
with_pin_kept(Store& store, const DeskCommand& command, const Secret& pin);
std::optional<std::string> open_pin_record(Store& store, const std::string& kept);

} // namespace foyer::app
