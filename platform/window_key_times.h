// When a key moved, as the window system saw it. GLFW hands keys on without their time, and by the
// time a busy program asks for them they all look simultaneous.
#pragma once

#include <cstdint>

namespace foyer::platform {

// X11: the server's time of every key press, taken from the events as they come off the wire. One
// at a time, for the connection GLFW has open. Elsewhere (Wayland) the time of asking is all there
// is: keys that came during one slow frame then look like a burst.
class KeyTimes {
public:
    KeyTimes();
    ~KeyTimes();
    KeyTimes(const KeyTimes&) = delete;
    KeyTimes& operator=(const KeyTimes&) = delete;

    // Of the press (or repeat) that GLFW tells of now; call once for each, in order.
    std::int64_t of_press(int scancode, std::int64_t now_ms);
    // GLFW has told of all that came; what it kept to itself will not be asked for.
    void all_taken();
};

} // namespace foyer::platform
