#include "platform/desktop_typing.h"

#include <X11/Xlib.h>

#include <catch2/catch_test_macros.hpp>

#include <memory>

#include "platform/virtual_display.h"

namespace foyer::platform {
namespace {

Environment environment_of(const std::string& modifiers, const std::string& display) {
    return [=](const std::string& name) {
        if (name == "XMODIFIERS") return modifiers;
        return name == "DISPLAY" ? display : std::string();
    };
}

} // namespace

TEST_CASE("the input method's name is read from XMODIFIERS") {
    CHECK(input_method_named("@im=fcitx") == "fcitx");
    CHECK(input_method_named("@im=ibus@other=x") == "ibus");
    for (const char* none : {"", "@im=", "@im=none", "@im=local", "fcitx"}) {
        CHECK(input_method_named(none) == "");
    }
}

TEST_CASE("the desktop types only where its input method is at work") {
    if (!VirtualDisplay::installed()) SKIP("Xvfb is not installed");
    const auto display = VirtualDisplay::open(640, 480);
    REQUIRE(display.has_value());
    const std::string name = (*display)->name();
    CHECK_FALSE(desktop_types(environment_of("", name)));
    CHECK_FALSE(desktop_types(environment_of("@im=testing", name)));
    CHECK_FALSE(desktop_types(environment_of("@im=testing", ":no-such-display")));

    const std::unique_ptr<Display, int (*)(Display*)> server(
        XOpenDisplay(name.c_str()), XCloseDisplay);
    REQUIRE(server != nullptr);
    const Window window = XCreateSimpleWindow(
        server.get(), DefaultRootWindow(server.get()), 0, 0, 1, 1, 0, 0, 0);
    XSetSelectionOwner(
        server.get(), XInternAtom(server.get(), "@server=testing", False), window, CurrentTime);
    XSync(server.get(), False);
    CHECK(desktop_types(environment_of("@im=testing", name)));
    CHECK_FALSE(desktop_types(environment_of("@im=other", name)));
}

} // namespace foyer::platform
