#include "ui/item.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/headless.h"
#include "ui/layers.h"

using namespace foyer;
using testing::Headless;

namespace {

struct Two {
    int first = 0;
    int second = 0;
    bool second_enabled = true;

    void draw() {
        if (ui::item({10, 10, 200, 56}, "First", "button").clicked) ++first;
        if (ui::item({10, 80, 200, 56}, "Second", "button", {.enabled = second_enabled}).clicked) {
            ++second;
        }
        ui::text({10, 150}, "Words", ui::type::body, ui::colour(ui::Token::t1));
    }
};

}  // namespace

TEST_CASE("a tap on a label presses that item once") {
    Headless headless;
    Two two;
    headless.frame([&] { two.draw(); });
    headless.tap("Second");
    CHECK(two.first == 0);
    CHECK(two.second == 1);
}

TEST_CASE("a disabled item is seen but never pressed") {
    Headless headless;
    Two two{.second_enabled = false};
    headless.frame([&] { two.draw(); });
    REQUIRE(headless.find("Second") != nullptr);
    CHECK_FALSE(headless.find("Second")->enabled);
    headless.tap("Second");
    CHECK(two.second == 0);
}

TEST_CASE("a finger that leaves the item presses nothing") {
    Headless headless;
    Two two;
    headless.frame([&] { two.draw(); });
    headless.drag({50, 30}, {400, 30});
    CHECK(two.first == 0);
}

TEST_CASE("tab walks in the order of submission and enter presses") {
    Headless headless;
    Two two;
    headless.frame([&] { two.draw(); });
    headless.press(ui::key(ui::Key::tab));
    CHECK(headless.find("First")->focused);
    headless.press(ui::key(ui::Key::tab));
    CHECK(headless.find("Second")->focused);
    headless.press(ui::key(ui::Key::enter));
    CHECK(two.first == 0);
    CHECK(two.second == 1);
}

TEST_CASE("a pointer at rest lights nothing that typing brings under it") {
    Headless headless;
    bool lit = false;
    bool clicked = false;
    headless.frame([&] {
        const ui::Press press = ui::item({10, 10, 200, 56}, "Row", "row");
        lit = press.hovered;
        clicked = clicked || press.clicked;
    });
    headless.point_at({50, 30});
    CHECK(lit);
    headless.type("m");
    CHECK_FALSE(lit);
    headless.point_at({52, 30});
    CHECK(lit);
    headless.type("m");
    headless.tap_at({52, 30});
    CHECK(clicked);
}

TEST_CASE("a touch leaves no focus ring behind") {
    Headless headless;
    Two two;
    headless.frame([&] { two.draw(); });
    headless.tap("First");
    CHECK_FALSE(headless.find("First")->focused);
    CHECK_FALSE(ui::keyboard_used_last());
}

TEST_CASE("an item upon another one is the one that is pressed") {
    Headless headless;
    int row = 0;
    int inner = 0;
    headless.frame([&] {
        if (ui::item({0, 0, 400, 80}, "Row", "row").clicked) ++row;
        if (ui::item({300, 10, 56, 56}, "Call", "button").clicked) ++inner;
    });
    headless.frame();
    headless.tap("Call");
    CHECK(row == 0);
    CHECK(inner == 1);
    headless.tap_at({50, 40});
    CHECK(row == 1);
}

TEST_CASE("what lies under a layer hears no taps and no keys") {
    Headless headless;
    Two two;
    int asked = 0;
    int heard = 0;
    bool open = true;
    headless.frame([&] {
        two.draw();
        if (ui::pressed(ui::key(ui::Key::f3))) ++heard;
        if (!open) return;
        ui::push_layer("question");
        if (ui::item({500, 300, 200, 56}, "Yes", "button").clicked) ++asked;
        ui::pop_layer();
    });
    headless.frame();
    headless.tap("First");
    headless.press(ui::key(ui::Key::f3));
    CHECK(two.first == 0);
    CHECK(heard == 0);
    CHECK(headless.find("Yes")->layer == "question");
    headless.tap("Yes");
    CHECK(asked == 1);
    headless.press(ui::key(ui::Key::tab));
    CHECK(headless.find("Yes")->focused);
    open = false;
    headless.settle();
    headless.tap("First");
    CHECK(two.first == 1);
}

TEST_CASE("a layer takes the keyboard's focus and gives it back") {
    Headless headless;
    bool open = false;
    Two two;
    headless.frame([&] {
        two.draw();
        if (ui::pressed(ui::key(ui::Key::f1))) open = true;
        if (!open) return;
        ui::push_layer("help");
        ui::item({500, 300, 200, 56}, "Close", "button");
        if (ui::pressed(ui::key(ui::Key::escape))) open = false;
        ui::pop_layer();
    });
    headless.press(ui::key(ui::Key::tab));
    headless.press(ui::key(ui::Key::tab));
    REQUIRE(headless.find("Second")->focused);
    headless.press(ui::key(ui::Key::f1));
    REQUIRE(open);
    CHECK_FALSE(headless.find("Second")->focused);
    headless.press(ui::key(ui::Key::tab));
    headless.press(ui::key(ui::Key::tab));
    CHECK(headless.find("Close")->focused);
    headless.press(ui::key(ui::Key::escape));
    REQUIRE_FALSE(open);
    headless.settle();
    CHECK(headless.find("Second")->focused);
}

TEST_CASE("a toast takes its own touches and no others") {
    Headless headless;
    Two two;
    int undone = 0;
    headless.frame([&] {
        two.draw();
        ui::push_layer_over("toast", {400, 600, 300, 56});
        if (ui::item({560, 600, 140, 56}, "Undo", "button").clicked) ++undone;
        ui::text({400, 560}, "above its own box", ui::type::body, ui::colour(ui::Token::t1));
        ui::pop_layer();
    });
    headless.frame();
    CHECK(headless.shows("above its own box"));
    headless.tap("First");
    headless.tap("Undo");
    CHECK(two.first == 1);
    CHECK(undone == 1);
}

TEST_CASE("a long press is told once, a repeating item presses again while it is held") {
    Headless headless;
    int longs = 0;
    int repeats = 0;
    headless.frame([&] {
        if (ui::item({0, 0, 100, 56}, "Long", "row").long_press) ++longs;
        if (ui::item({0, 60, 100, 56}, "More", "button", {.repeats = true}).clicked) ++repeats;
    });
    headless.drag({50, 20}, {50, 20}, 45);
    CHECK(longs == 1);
    headless.drag({50, 80}, {50, 80}, 45);
    CHECK(repeats >= 4);
    CHECK(repeats <= 6);
    repeats = 0;
    headless.tap("More");
    CHECK(repeats == 1);
}

TEST_CASE("labels with the marks of other programs are plain words") {
    Headless headless;
    int taps = 0;
    headless.frame([&] {
        if (ui::item({0, 0, 200, 56}, "100 %n ##1", "button").clicked) ++taps;
        if (ui::item({0, 60, 200, 56}, "200 %n ##1", "button").clicked) taps += 100;
    });
    headless.tap("100 %n ##1");
    CHECK(taps == 1);
}

TEST_CASE("the same screen drawn twice gives the same picture") {
    Headless headless;
    Two two;
    headless.frame([&] {
        two.draw();
        ui::shadow({300, 300, 200, 100}, 16, 3);
        ui::gradient({300, 300, 200, 100}, ui::rgb(0x3243BD), ui::rgb(0x222E85), 16);
        ui::dashed_rect({600, 300, 200, 100}, ui::colour(ui::Token::ctl), 12);
        ui::arc({700, 500}, 40, 6, 0, 0.7F, ui::colour(ui::Token::acc));
        ui::icon({20, 300}, ui::Icon::print, 24, ui::colour(ui::Token::t1));
    });
    headless.settle();
    const std::string first = headless.fingerprint();
    headless.frame();
    CHECK_FALSE(first.empty());
    CHECK(headless.fingerprint() == first);
}
