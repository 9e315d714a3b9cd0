// Care for the graphics driver, which the OpenGL libraries load behind our back.
#pragma once

namespace foyer::platform {

// Keeps what is loaded of the driver until the program ends. Drivers have threads and exit handlers
// that outlive the last window; unloaded with it, they crash, or leave memory that nothing points
// to. To be called with a context current.
void keep_graphics_driver_loaded();

// While this lives, what is allocated on this thread is the driver's own. One that opens no window
// is unloaded at once, and what it keeps for the whole program is found as a leak of ours. Without
// a leak sanitizer it does nothing.
class DriverMemory {
public:
    DriverMemory();
    ~DriverMemory();
    DriverMemory(const DriverMemory&) = delete;
    DriverMemory& operator=(const DriverMemory&) = delete;
};

} // namespace foyer::platform
