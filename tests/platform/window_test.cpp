// A real window on a virtual display.
#include "platform/window.h"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <random>
#include <thread>
#include <vector>

#include "imgui.h"
#include "platform/virtual_display.h"
#include "platform/virtual_screen.h"
#include "tests/support/temporary_folder.h"

using namespace foyer;
using namespace foyer::platform;

namespace {

struct Desk {
    std::unique_ptr<VirtualDisplay> display;
    std::unique_ptr<Window> window;

    test::TemporaryFolder screen_folder;
    std::unique_ptr<VirtualScreen> screen;

    Desk() {
        if (!VirtualDisplay::installed()) SKIP("Xvfb is not installed: apt install xvfb");
        display = VirtualDisplay::open(1000, 800, screen_folder.path()).value();
        screen = VirtualScreen::open(screen_folder.path()).value();
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

constexpr PixelRect watched{0, 0, 400, 300}; // the display's own pointer stands outside

std::vector<std::uint8_t> watched_part(const Image& image) {
    std::vector<std::uint8_t> part;
    for (int y = 0; y < watched.bottom; ++y) {
        const auto row = image.rgba.begin() + y * image.width * 4;
        part.insert(part.end(), row, row + watched.right * 4);
    }
    return part;
}

// The display works in its own time: it may take it, but not stay different.
bool shown_on(const VirtualScreen& screen, const Image& drawn) {
    for (int attempt = 0; attempt < 2000; ++attempt) {
        if (screen.picture(watched).rgba == watched_part(drawn)) return true;
        std::this_thread::yield();
    }
    return false;
}

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

TEST_CASE("what comes faster than frames is followed up, what moves by itself is not") {
    Desk desk;
    float at = 10;
    const auto build = [&] { draw_square(at); };
    desk.settle(build);
    const auto move = [&] {
        desk.window->wait(0);
        at += 5;
        desk.window->frame(build);
    };
    for (int i = 0; i < 8; ++i) {
        ImGui::GetIO().AddMousePosEvent(at, at);
        move();
    }
    CHECK_FALSE(desk.window->settled());
    for (int i = 0; i < 8; ++i)
        move();
    CHECK(desk.window->settled());
    desk.window->wake();
    move();
    CHECK_FALSE(desk.window->settled());
}

TEST_CASE("the display shows in every pixel what the window drew, also where little changed") {
    Desk desk;
    std::mt19937 random(5);
    const auto number = [&](int most) {
        return static_cast<float>(std::uniform_int_distribution<int>(0, most)(random));
    };
    struct Square {
        ImVec2 at;
        ImU32 colour;
    };
    std::vector<Square> squares;
    const auto build = [&] {
        for (const Square& square : squares) {
            const ImVec2 end(square.at.x + 30, square.at.y + 30);
            ImGui::GetForegroundDrawList()->AddRectFilled(square.at, end, square.colour, 6);
        }
    };
    desk.settle(build);
    double damage = 0;
    for (int step = 0; step < 60; ++step) {
        const auto colour = static_cast<ImU32>(random()) | IM_COL32_A_MASK;
        squares.push_back({ImVec2(number(380), number(280)), colour});
        if (squares.size() > 20) squares.erase(squares.begin() + 3);
        desk.window->wait(0);
        desk.window->frame(build);
        damage += desk.window->counts().damage;
        const Image drawn = desk.window->picture();
        INFO("step " << step);
        REQUIRE(shown_on(*desk.screen, drawn));
    }
    CHECK(damage / 60 < 0.5);
}

TEST_CASE("a window that fills the screen and comes back shows everything") {
    Desk desk;
    float at = 10;
    const auto build = [&] {
        draw_square(at);
        draw_square(200);
    };
    desk.settle(build);
    for (const bool full : {true, false, true, false}) {
        desk.window->set_full_screen(full);
        desk.settle(build);
        CHECK(desk.window->full_screen() == full);
        at += 20;
        desk.settle(build);
        const Image drawn = desk.window->picture();
        CHECK(drawn.width == (full ? 1000 : 400));
        CHECK(shown_on(*desk.screen, drawn));
    }
}
