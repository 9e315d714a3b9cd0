// A script in the words of the screen it is played on: its English labels become those of the
// window's language, so that one script shows both. The texts must be loaded (ui/texts.h).
#pragma once

#include <string>

#include "tools/tour/script.h"

namespace foyer::tour {

// The script as it is played. language: zh | en, in place of what its windows ask for; "" keeps
// those, and every label as it is written. Steps of the other language are left out. A label that
// the product does not know in English stays as it is.
Script in_words_of_screen(const Script& script, const std::string& language);

} // namespace foyer::tour
