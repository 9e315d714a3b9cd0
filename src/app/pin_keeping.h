// How a PIN is kept: Argon2id, and that sealed under the store's key, so that neither a stolen
// journal nor a stolen disk without its keys can be guessed against. Worker's thread.
#pragma once

#include <optional>
#include <string>

#include "app/features.h"
#include "app/store.h"
#include "base/secret.h"

namespace foyer::app {

// Puts the record of the typed PIN into a command that sets one; about 70 ms. Others stay as they
// are.
void keep_pin(Store& store, DeskCommand& command, const Secret& pin);
std::optional<std::string> open_pin_record(Store& store, const std::string& kept);

} // namespace foyer::app
