// GLFW's library and its errors, as a value that is open while any window is.
#pragma once

#include <memory>
#include <string>

#include "base/result.h"

struct GLFWwindow;

namespace foyer::platform {

struct WindowOptions;

class GlfwLibrary {
public:
    static Result<std::unique_ptr<GlfwLibrary>> open();
    ~GlfwLibrary();
    GlfwLibrary(const GlfwLibrary&) = delete;
    GlfwLibrary& operator=(const GlfwLibrary&) = delete;

    // With its OpenGL context current.
    Result<GLFWwindow*> open_window(const WindowOptions& options);

private:
    GlfwLibrary() = default;
};

} // namespace foyer::platform
