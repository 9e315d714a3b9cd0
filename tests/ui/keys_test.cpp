#include "ui/keys.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/headless.h"
#include "ui/item.h"

using namespace foyer;
using testing::Headless;
using ui::Key;
using ui::Shortcut;

namespace {

// How often a shortcut was heard while a person pressed keys.
struct Listener {
    Shortcut wanted;
    int heard = 0;

    void draw() { heard += ui::pressed(wanted) ? 1 : 0; }
};

}  // namespace

TEST_CASE("shortcuts are named as they stand on the keyboard") {
    CHECK(ui::key_label(ui::ctrl(Key::enter)) == "Ctrl ↵");
    CHECK(ui::key_label(ui::key(Key::f3)) == "F3");
    CHECK(ui::key_label(ui::key(Key::f12)) == "F12");
    CHECK(ui::key_label(ui::key(Key::escape)) == "Esc");
    CHECK(ui::key_label(ui::ctrl(Key::n)) == "Ctrl N");
    CHECK(ui::key_label(ui::alt(Key::digit8)) == "Alt 8");
    CHECK(ui::key_label(ui::ctrl(Key::plus)) == "Ctrl +");
    CHECK(ui::key_label({}).empty());
}

TEST_CASE("a key counts once for each press and only with its own modifiers") {
    Headless headless;
    Listener listener{ui::ctrl(Key::n)};
    headless.frame([&] { listener.draw(); });
    headless.press(ui::key(Key::n));
    headless.press({Key::n, true, true, false});
    CHECK(listener.heard == 0);
    headless.press(ui::ctrl(Key::n));
    CHECK(listener.heard == 1);
}

TEST_CASE("enter belongs to the item with the focus, Ctrl Enter to the screen") {
    Headless headless;
    Listener plain{ui::key(Key::enter)};
    Listener primary{ui::ctrl(Key::enter)};
    int presses = 0;
    headless.frame([&] {
        plain.draw();
        primary.draw();
        if (ui::item({0, 0, 100, 56}, "Other", "button").clicked) ++presses;
    });
    headless.press(ui::key(Key::enter));
    CHECK(plain.heard == 1);
    headless.press(ui::key(Key::tab));
    headless.press(ui::key(Key::enter));
    CHECK(plain.heard == 1);
    CHECK(presses == 1);
    headless.press(ui::ctrl(Key::enter));
    CHECK(primary.heard == 1);
}

TEST_CASE("a swallowed key is heard by nobody after, and again in the next frame") {
    Headless headless;
    int first = 0;
    int second = 0;
    bool swallows = true;
    headless.frame([&] {
        if (pressed(key(Key::escape))) {
            ++first;
            if (swallows) swallow(Key::escape);
        }
        if (pressed(key(Key::escape))) ++second;
    });
    headless.press(key(Key::escape));
    CHECK(first == 1);
    CHECK(second == 0);
    swallows = false;
    headless.press(key(Key::escape));
    CHECK(second == 1);
}
