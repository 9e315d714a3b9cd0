#include "platform/desktop_typing.h"

#include <X11/Xlib.h>

#include <memory>

namespace foyer::platform {

std::string input_method_named(const std::string& modifiers) {
    const std::string key = "@im=";
    const auto at = modifiers.find(key);
    if (at == std::string::npos) return "";
    const auto from = at + key.size();
    const std::string name = modifiers.substr(from, modifiers.find('@', from) - from);
    return name == "none" || name == "local" ? "" : name;
}

bool desktop_types(const Environment& environment) {
    const std::string name = input_method_named(environment("XMODIFIERS"));
    if (name.empty()) return false;
    const std::unique_ptr<Display, int (*)(Display*)> display(
        XOpenDisplay(environment("DISPLAY").c_str()), XCloseDisplay);
    if (!display) return false;
    // A server of X's input method protocol owns a selection of its name.
    const Atom server = XInternAtom(display.get(), ("@server=" + name).c_str(), True);
    return server != None && XGetSelectionOwner(display.get(), server) != None;
}

} // namespace foyer::platform
