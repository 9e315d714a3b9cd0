// Whether the desktop's own input method (fcitx5, ibus) types Chinese already.
#pragma once

#include <string>

#include "platform/paths.h"

namespace foyer::platform {

// True when the X server has an input method of the name that XMODIFIERS asks for: GLFW then gets
// finished text from it. Asks the display once; false without one.
bool desktop_types(const Environment& environment = platform::environment);
// "fcitx" of "@im=fcitx"; "" when none is named.
std::string input_method_named(const std::string& modifiers);

} // namespace foyer::platform
