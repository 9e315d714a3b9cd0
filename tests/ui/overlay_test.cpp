#include <catch2/catch_test_macros.hpp>

#include "tests/support/headless.h"
#include "ui/motion.h"
#include "ui/toasts.h"
#include "ui/widgets.h"

using namespace foyer;
using namespace foyer::ui;
using testing::Headless;

namespace {

struct Page {
    bool open = false;
    int under = 0;
    int keeps = 0;
    int discards = 0;

    void draw() {
        if (button({20, 20, 200, 56}, {.label = "Under", .shortcut = key(Key::f3)})) ++under;
        if (!open) return;
        const Dialog dialog = begin_dialog("leave", "Leave?", 480, 280);
        if (button({dialog.inside.x, dialog.inside.y, 150, 56}, {.label = "Discard"})) ++discards;
        if (button({dialog.inside.x + 180, dialog.inside.y, 150, 56}, {.label = "Keep"})) ++keeps;
        end_dialog();
        if (dialog.closed) open = false;
    }
};

struct Over {
    Headless headless;
    Page page;

    Over() {
        headless.frame([this] { page.draw(); });
        page.open = true;
        headless.settle(4);
    }
};

float top_of(std::string_view words) {
    for (const SeenText& text : seen().texts) {
        if (text.text == words) return text.box.y;
    }
    return -1;
}

}  // namespace

TEST_CASE("under a dialog nothing can be tapped and no shortcut is heard") {
    Over over;
    over.headless.tap_at({100, 40});
    CHECK(over.page.under == 0);
    over.page.open = true;
    over.headless.settle(3);
    over.headless.press(key(Key::f3));
    CHECK(over.page.under == 0);
}

TEST_CASE("Tab stays inside a dialog") {
    Over over;
    for (int i = 0; i < 5; ++i) {
        over.headless.press(key(Key::tab));
        CHECK_FALSE(over.headless.find("Under")->focused);
    }
    const bool one = over.headless.find("Keep")->focused
        || over.headless.find("Discard")->focused;
    CHECK(one);
}

TEST_CASE("Esc closes a dialog and gives the page back") {
    Over over;
    over.headless.press(key(Key::escape));
    CHECK_FALSE(over.page.open);
    over.headless.settle(2);
    over.headless.tap("Under");
    CHECK(over.page.under == 1);
    over.headless.press(key(Key::f3));
    CHECK(over.page.under == 2);
}

TEST_CASE("a dialog gives the focus back to the button that opened it") {
    Headless headless;
    bool open = false;
    headless.frame([&open] {
        button({20, 20, 200, 56}, {.label = "First"});
        if (button({20, 100, 200, 56}, {.label = "Opener"})) open = true;
        if (!open) return;
        const Dialog dialog = begin_dialog("ask", "Ask", 480, 280);
        button({dialog.inside.x, dialog.inside.y, 150, 56}, {.label = "Inside"});
        end_dialog();
        if (dialog.closed) open = false;
    });
    headless.press(key(Key::tab));
    headless.press(key(Key::tab));
    headless.press(key(Key::enter));
    headless.press(key(Key::tab));
    CHECK(headless.find("Inside")->focused);
    headless.press(key(Key::escape));
    REQUIRE_FALSE(open);
    headless.settle(3);
    CHECK(headless.find("Opener")->focused);
}

TEST_CASE("a tap beside a dialog closes it, a tap inside does not") {
    Over over;
    over.headless.tap("Keep");
    CHECK(over.page.keeps == 1);
    CHECK(over.page.open);
    over.headless.tap_at({1300, 740});
    CHECK_FALSE(over.page.open);
}

TEST_CASE("a drawer has a button that closes it") {
    Headless headless;
    bool open = true;
    headless.frame([&] {
        if (!open) return;
        const Dialog drawer = begin_drawer("devices", "Devices", "All fine");
        end_drawer();
        if (drawer.closed) open = false;
    });
    headless.settle(3);
    CHECK(headless.shows("Devices"));
    headless.tap("Close");
    CHECK_FALSE(open);
}

TEST_CASE("a toast stays four seconds and leaves by itself") {
    Headless headless;
    Toasts toasts;
    headless.frame([&] { toasts.draw({0, 0, 1366, 768}, 768); });
    toasts.add({Notify::Tone::done, "Saved"});
    headless.settle(60 * 4);
    CHECK(headless.shows("Saved"));
    headless.settle(60);
    CHECK_FALSE(headless.shows("Saved"));
    CHECK(toasts.empty());
}

TEST_CASE("while a toast stands still the next frame is due when it leaves") {
    Headless headless;
    headless.look.reduced_motion = false;
    Toasts toasts;
    headless.frame([&] { toasts.draw({0, 0, 1366, 768}, 768); });
    toasts.add({Notify::Tone::done, "Saved"});
    headless.settle(60);
    REQUIRE(next_frame_ms().has_value());
    CHECK(*next_frame_ms() > 1000);
    CHECK_FALSE(animating());
}

TEST_CASE("at most three toasts are shown, the newest lowest") {
    Headless headless;
    Toasts toasts;
    headless.frame([&] { toasts.draw({0, 0, 1366, 768}, 768); });
    for (const char* sentence : {"One", "Two", "Three", "Four"}) {
        toasts.add({Notify::Tone::info, sentence});
    }
    headless.settle(3);
    CHECK_FALSE(headless.shows("One"));
    CHECK(headless.shows("Two"));
    CHECK(top_of("Two") < top_of("Three"));
    CHECK(top_of("Three") < top_of("Four"));
}

TEST_CASE("what two say in the same words is one toast") {
    Headless headless;
    Toasts toasts;
    headless.frame([&] { toasts.draw({0, 0, 1366, 768}, 768); });
    toasts.add({Notify::Tone::refused, "Nobody has called yet."});
    const auto second = toasts.add({Notify::Tone::refused, "Nobody has called yet."});
    headless.settle(3);
    CHECK(headless.shows("Nobody has called yet."));
    toasts.dismiss(second);
    CHECK(toasts.empty());
}

TEST_CASE("the action of a toast is told once and the page below stays in reach") {
    Headless headless;
    Toasts toasts;
    int under = 0;
    std::uint64_t undone = 0;
    headless.frame([&] {
        if (button({20, 20, 200, 56}, {.label = "Under"})) ++under;
        const auto hit = toasts.draw({0, 0, 1366, 768}, 768);
        if (hit) undone = *hit;
    });
    const std::uint64_t number = toasts.add({Notify::Tone::done, "C2 is free"}, "Undo");
    headless.settle(3);
    headless.tap("Under");
    CHECK(under == 1);
    headless.tap("Undo");
    CHECK(undone == number);
    CHECK(toasts.empty());
    const std::uint64_t next = toasts.add({Notify::Tone::done, "C3 is free"}, "Undo");
    headless.settle(3);
    headless.press(ctrl(Key::z));
    CHECK(undone == next);
}
