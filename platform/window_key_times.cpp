#include "platform/window_key_times.h"

#include <X11/Xlibint.h>
#include <dlfcn.h>
#undef min
#undef max

#include <deque>

namespace foyer::platform {

namespace {

using Converter = Bool (*)(Display*, XEvent*, xEvent*);

struct SeenPress {
    int scancode = 0;
    Time at = 0;
};

// Xlib calls back without a word on whose behalf, so this cannot be a member.
struct Wire {
    Display* display = nullptr;
    Converter before = nullptr;
    std::deque<SeenPress> presses;
    Time last = 0;
    std::int64_t last_ms = 0;
    std::int64_t behind_ms = 0; // the server's clock behind ours, when it was last heard
};
Wire g_wire;

// More than ever wait to be taken; presses in other windows are never asked for.
constexpr std::size_t presses_max = 4096;

Bool note_press(Display* display, XEvent* event, xEvent* wire) {
    const Bool converted = g_wire.before(display, event, wire);
    if (g_wire.presses.size() >= presses_max) g_wire.presses.pop_front();
    g_wire.presses.push_back({static_cast<int>(event->xkey.keycode), event->xkey.time});
    return converted;
}

// Absent where GLFW was built for Wayland only.
Display* glfw_display() {
    using Getter = Display* (*)();
    void* found = dlsym(RTLD_DEFAULT, "glfwGetX11Display");
    return found == nullptr ? nullptr : reinterpret_cast<Getter>(found)();
}

// The server's clock has 32 bits and starts over every 49 days.
std::int64_t lengthened(Time at) {
    g_wire.last_ms += static_cast<std::int32_t>(
        static_cast<std::uint32_t>(at) - static_cast<std::uint32_t>(g_wire.last));
    g_wire.last = at;
    return g_wire.last_ms;
}

} // namespace

KeyTimes::KeyTimes() {
    g_wire = {};
    g_wire.display = glfw_display();
    if (g_wire.display != nullptr)
        g_wire.before = XESetWireToEvent(g_wire.display, KeyPress, note_press);
}

KeyTimes::~KeyTimes() {
    if (g_wire.display != nullptr) XESetWireToEvent(g_wire.display, KeyPress, g_wire.before);
    g_wire = {};
}

std::int64_t KeyTimes::of_press(int scancode, std::int64_t now_ms) {
    if (g_wire.display == nullptr) return now_ms;
    while (!g_wire.presses.empty()) {
        const SeenPress press = g_wire.presses.front();
        g_wire.presses.pop_front();
        if (press.scancode != scancode) continue;
        const std::int64_t at_ms = lengthened(press.at);
        g_wire.behind_ms = now_ms - at_ms;
        return at_ms;
    }
    return now_ms - g_wire.behind_ms;
}

void KeyTimes::all_taken() {
    g_wire.presses.clear();
}

} // namespace foyer::platform
