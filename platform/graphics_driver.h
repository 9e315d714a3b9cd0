// Care for the graphics driver, which the OpenGL libraries load behind our back.
#pragma once

namespace foyer::platform {

// Keeps what is loaded of the driver until the program ends. Drivers have threads and exit handlers
// that outlive the last window; unloaded with it, they crash, or leave memory that nothing points
// to. To be called with a context current.
void keep_graphics_driver_loaded();

} // namespace foyer::platform
