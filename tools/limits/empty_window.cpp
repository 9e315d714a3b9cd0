// The least that a window with OpenGL costs on this machine: bench measures the terminal beside it.
#include <GLFW/glfw3.h>

int main() {
    if (glfwInit() == GLFW_FALSE) return 1;
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
    GLFWwindow* window = glfwCreateWindow(1280, 800, "empty", nullptr, nullptr);
    if (window == nullptr) return 1;
    glfwMakeContextCurrent(window);
    glfwSwapInterval(0);
    while (glfwWindowShouldClose(window) == GLFW_FALSE) {
        glClearColor(0.3F, 0.5F, 0.7F, 1);
        glClear(GL_COLOR_BUFFER_BIT);
        glfwSwapBuffers(window);
        glfwWaitEvents();
    }
    return 0;
}
