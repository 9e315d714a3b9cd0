#include <catch2/catch_test_macros.hpp>

#include "tests/support/headless.h"
#include "ui/motion.h"
#include "ui/widgets.h"

using namespace foyer;
using namespace foyer::ui;
using testing::Headless;

namespace {

struct Counter {
    Button look{.label = "Register", .kind = Kind::primary, .shortcut = ctrl(Key::enter)};
    int presses = 0;

    void draw() {
        if (button({20, 20, 200, 64}, look)) ++presses;
        button({20, 120, 200, 56}, {.label = "Other"});
    }
};

}  // namespace

TEST_CASE("a button gives one press for each release inside") {
    Headless headless;
    Counter counter;
    headless.frame([&] { counter.draw(); });
    headless.tap("Register");
    CHECK(counter.presses == 1);
    headless.settle(5);
    CHECK(counter.presses == 1);
}

TEST_CASE("a double tap on a button gives two presses, not three") {
    Headless headless;
    Counter counter;
    headless.frame([&] { counter.draw(); });
    headless.tap("Register");
    headless.tap("Register");
    CHECK(counter.presses == 2);
}

TEST_CASE("a button is pressed by its shortcut and by Enter and Space with the focus") {
    Headless headless;
    Counter counter;
    headless.frame([&] { counter.draw(); });
    headless.press(ctrl(Key::enter));
    CHECK(counter.presses == 1);
    headless.press(key(Key::tab));
    REQUIRE(headless.find("Register")->focused);
    headless.press(key(Key::enter));
    CHECK(counter.presses == 2);
    headless.press(key(Key::space));
    CHECK(counter.presses == 3);
}

TEST_CASE("a disabled button ignores taps and its shortcut and says why") {
    Headless headless;
    Counter counter;
    counter.look.enabled = false;
    counter.look.why_not = "Choose a category first";
    headless.frame([&] { counter.draw(); });
    headless.press(ctrl(Key::enter));
    CHECK_FALSE(headless.shows("Choose a category first"));
    headless.tap("Register");
    CHECK(counter.presses == 0);
    CHECK(headless.shows("Choose a category first"));
}

TEST_CASE("a busy button ignores presses and keeps its width") {
    Headless headless;
    Counter counter;
    const float rest = [&] {
        float w = 0;
        headless.frame([&] { w = button_width(counter.look); });
        return w;
    }();
    counter.look.busy = true;
    headless.frame([&] {
        counter.draw();
        CHECK(button_width(counter.look) >= rest);
    });
    headless.tap("Register");
    headless.press(ctrl(Key::enter));
    CHECK(counter.presses == 0);
}

TEST_CASE("key hints are shown on buttons unless switched off") {
    Headless headless;
    Counter counter;
    headless.frame([&] { counter.draw(); });
    CHECK(headless.shows("Ctrl ↵"));
    headless.look.key_hints = false;
    headless.frame();
    CHECK_FALSE(headless.shows("Ctrl ↵"));
}

TEST_CASE("a button in a narrow box gives up its hint and elides its words") {
    Headless headless;
    bool pressed_it = false;
    headless.frame([&] {
        pressed_it = button({20, 20, 90, 56},
                            {.label = "登记一件很长的投诉", .icon = Icon::add,
                             .shortcut = key(Key::f3)})
            || pressed_it;
    });
    CHECK_FALSE(headless.shows("F3"));
    headless.tap("登记一件很长的投诉");
    CHECK(pressed_it);
}

TEST_CASE("nothing on a page at rest asks for another frame") {
    Headless headless;
    headless.look.reduced_motion = false;
    Counter counter;
    headless.frame([&] { counter.draw(); });
    headless.settle(3);
    CHECK_FALSE(next_frame_ms().has_value());
    headless.point_at({60, 40});
    CHECK(next_frame_ms().has_value());
    headless.settle(20);
    CHECK_FALSE(next_frame_ms().has_value());
}

TEST_CASE("reduced motion asks for no frames at all") {
    Headless headless;
    Counter counter;
    headless.frame([&] { counter.draw(); });
    headless.point_at({60, 40});
    CHECK_FALSE(next_frame_ms().has_value());
}

TEST_CASE("a spinner turns only as long as something is busy") {
    Headless headless;
    headless.look.reduced_motion = false;
    Counter counter;
    counter.look.busy = true;
    headless.frame([&] { counter.draw(); });
    CHECK(next_frame_ms().has_value());
    counter.look.busy = false;
    headless.settle(20);
    CHECK_FALSE(next_frame_ms().has_value());
}
