// What X calls the keys of a keyboard.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace foyer::tour {

using KeySymbol = unsigned long; // X11's KeySym

// One symbol a letter; any Unicode letter has one.
Result<std::vector<KeySymbol>> key_symbols_of(const std::string& utf8);
// Enter, Esc, Tab, Space, Backspace, Delete, Up, PageDown, Home, F1-F12, or one letter.
Result<KeySymbol> key_symbol_named(const std::string& name);

} // namespace foyer::tour
