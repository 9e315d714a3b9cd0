// A real window on a virtual display.
#include "platform/window.h"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <thread>

#include "imgui.h"
#include "platform/virtual_display.h"

using namespace foyer;
using namespace foyer::platform;

namespace {

struct Desk {
    std::unique_ptr<VirtualDisplay> display;
    std::unique_ptr<Window> window;

    Desk() {
        if (!VirtualDisplay::installed()) SKIP("Xvfb is not installed: apt install xvfb");
        display = VirtualDisplay::open(640, 480).value();
        setenv("DISPLAY", display->name().c_str(), 1);
        auto opened = Window::open({.width = 400, .height = 300, .density = 1.5F});
        if (!opened) FAIL(opened.error().what);
        window = *std::move(opened);
    }
    ~Desk() {
        window.reset();
        unsetenv("DISPLAY");
    }

    void settle(const std::function<void()>& build) {
        for (int i = 0; i < 10; ++i) {
            window->wait(0);
            window->frame(build);
        }
    }
};

void draw_square(float at) {
    ImGui::GetForegroundDrawList()->AddRectFilled(
        ImVec2(at, at), ImVec2(at + 20, at + 20), IM_COL32_WHITE);
}

} // namespace

TEST_CASE("without a display the window says what to do") {
    unsetenv("DISPLAY");
    unsetenv("WAYLAND_DISPLAY");
    const auto opened = Window::open({});
    REQUIRE_FALSE(opened.has_value());
    CHECK(opened.error().code == ErrorCode::device);
    CHECK(opened.error().what.find("no display") != std::string::npos);
    CHECK(opened.error().what.find("DISPLAY") != std::string::npos);
}

TEST_CASE("a window draws a frame once and skips the ones that look the same") {
    Desk desk;
    float at = 10;
    const auto build = [&] { draw_square(at); };
    desk.settle(build);
    const auto before = desk.window->counts();
    for (int i = 0; i < 20; ++i)
        desk.window->frame(build);
    CHECK(desk.window->counts().built == before.built + 20);
    CHECK(desk.window->counts().drawn == before.drawn);
    CHECK(desk.window->counts().skipped == before.skipped + 20);

    at = 100;
    desk.window->frame(build);
    CHECK(desk.window->counts().drawn == before.drawn + 1);
    CHECK(desk.window->counts().damage < 0.15);
    const Image picture = desk.window->picture();
    CHECK(picture.width == 400);
    CHECK(picture.rgba[(110 * 400 + 110) * 4] == 255);
    CHECK(picture.rgba[(15 * 400 + 15) * 4] == 0);
}

TEST_CASE("an idle window waits until another thread wakes it") {
    Desk desk;
    desk.settle([] {});
    std::thread waker([&] { desk.window->wake(); });
    // Without wake() this would wait for ever.
    CHECK(desk.window->wait(-1));
    waker.join();
    // And with nothing to come it takes its whole time-out.
    desk.settle([] {});
    CHECK(desk.window->wait(20));
    CHECK(desk.window->density() == 1.5F);
}
