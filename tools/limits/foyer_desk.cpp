// The small desk in Foyer's own window, to tell what the window costs and what the desk.
#include <cstdio>

#include "platform/window.h"
#include "tools/limits/small_desk.h"

int main() {
    const auto window =
        foyer::platform::Window::open({.width = 1280, .height = 800, .title = "Foyer"});
    if (!window) {
        std::fprintf(stderr, "%s\n", window.error().what.c_str());
        return 1;
    }
    char query[64] = "";
    while ((*window)->wait(-1))
        (*window)->frame([&] { draw_small_desk(query); });
    return 0;
}
