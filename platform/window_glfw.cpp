#include "platform/window_glfw.h"

#include <GLFW/glfw3.h>

#include <clocale>
#include <cstring>
#include <string_view>

#include "platform/graphics_driver.h"
#include "platform/window.h"

namespace foyer::platform {

namespace {

std::string last_words() {
    const char* words = nullptr;
    glfwGetError(&words);
    return words == nullptr ? "no reason given" : words;
}

// X11's text input drops Chinese letters outside a UTF-8 locale.
void ask_for_utf8() {
    const char* locale = std::setlocale(LC_CTYPE, "");
    const std::string_view name = locale == nullptr ? "" : locale;
    if (name.find("UTF-8") == std::string_view::npos &&
        name.find("utf8") == std::string_view::npos) {
        std::setlocale(LC_CTYPE, "C.UTF-8");
    }
}

} // namespace

Result<std::unique_ptr<GlfwLibrary>> GlfwLibrary::open() {
    ask_for_utf8();
    if (glfwInit() == GLFW_TRUE) return std::unique_ptr<GlfwLibrary>(new GlfwLibrary);
    return fail(
        ErrorCode::device,
        "open the window: no display (" + last_words() +
            "). Start Foyer from a graphical session, or set DISPLAY. On a machine without a "
            "screen, tools/run plays a day on a virtual one.");
}

GlfwLibrary::~GlfwLibrary() {
    glfwTerminate();
}

Result<GLFWwindow*> GlfwLibrary::open_window(const WindowOptions& options) {
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
    // The canvas is our own framebuffer: the window's needs neither depth nor stencil.
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    GLFWmonitor* monitor = options.full_screen ? glfwGetPrimaryMonitor() : nullptr;
    int width = options.width;
    int height = options.height;
    if (monitor != nullptr) {
        if (const GLFWvidmode* mode = glfwGetVideoMode(monitor)) {
            width = mode->width;
            height = mode->height;
        }
    }
    const DriverMemory driver_memory;
    GLFWwindow* window = glfwCreateWindow(width, height, options.title.c_str(), monitor, nullptr);
    if (window == nullptr) {
        return fail(
            ErrorCode::device,
            "open the window: OpenGL 3.0 is needed (" + last_words() +
                "). Install the package libgl1-mesa-dri, or a driver for this graphics card.");
    }
    glfwMakeContextCurrent(window);
    glfwSwapInterval(1);
    keep_graphics_driver_loaded();
    return window;
}

} // namespace foyer::platform
