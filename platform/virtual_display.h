// An X display without a screen (Xvfb), for tools and tests. Ends with the value.
#pragma once

#include <memory>
#include <string>

#include "platform/program.h"

namespace foyer::platform {

class VirtualDisplay {
public:
    static bool installed();
    // On the first free number. `frame_buffer_folder`: where the screen's pixels lie as a file,
    // Xvfb_screen0, for who wants to watch them ("": nowhere).
    static Result<std::unique_ptr<VirtualDisplay>>
    open(int width, int height, const std::string& frame_buffer_folder = "");

    const std::string& name() const { return m_name; } // ":7"
    int program_id() const { return m_server->id(); }

private:
    VirtualDisplay(std::unique_ptr<Program> server, std::string name)
        : m_server(std::move(server)), m_name(std::move(name)) {}

    std::unique_ptr<Program> m_server;
    std::string m_name;
};

} // namespace foyer::platform
