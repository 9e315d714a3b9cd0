#include <catch2/catch_test_macros.hpp>

#include <array>

#include "tests/support/headless.h"
#include "ui/motion.h"
#include "ui/widgets.h"

using namespace foyer;
using namespace foyer::ui;
using testing::Headless;

namespace {

struct Choices {
    int channel = 0;
    int count = 1;
    int category = -1;
    bool checked = false;
    bool on = false;
    bool lit = false;
    int changes = 0;

    void draw() {
        const std::array<Segment, 3> channels{{{"In store"}, {"Phone"}, {"WeChat"}}};
        if (segmented({20, 20, 420, 56}, "Channel", channels, channel)) ++changes;
        stepper({20, 100, 252, 56}, "Bags", count, 1, 3);
        const std::array<std::string, 3> categories{"Food safety", "Price", "Manner"};
        select({20, 180, 252, 56}, "Category", categories, category, "Choose one");
        check_row({20, 260, 252, 56}, "Photo taken", checked);
        switch_row({20, 340, 252, 56}, "Sounds", on);
        if (filter_chip({300, 260, 140, 56}, "Overdue", lit)) lit = !lit;
    }
};

struct Choosing {
    Headless headless;
    Choices choices;

    Choosing() {
        headless.frame([this] { choices.draw(); });
    }
};

}  // namespace

TEST_CASE("a tap on a segment chooses it") {
    Choosing choosing;
    choosing.headless.tap("WeChat");
    CHECK(choosing.choices.channel == 2);
    CHECK(choosing.choices.changes == 1);
    choosing.headless.tap("WeChat");
    CHECK(choosing.choices.changes == 1);
    CHECK(choosing.headless.find("WeChat")->value == "on");
}

TEST_CASE("the arrows walk over the segments one by one and stop at the ends") {
    Choosing choosing;
    choosing.headless.press(key(Key::tab));
    REQUIRE(choosing.headless.find("In store")->focused);
    choosing.headless.press(key(Key::right));
    CHECK(choosing.choices.channel == 1);
    CHECK(choosing.headless.find("Phone")->focused);
    choosing.headless.press(key(Key::right));
    CHECK(choosing.choices.channel == 2);
    choosing.headless.press(key(Key::right));
    CHECK(choosing.choices.channel == 2);
    choosing.headless.press(key(Key::left));
    CHECK(choosing.choices.channel <= 2);
}

TEST_CASE("a stepper stays within its ends") {
    Choosing choosing;
    choosing.headless.tap("One less");
    CHECK(choosing.choices.count == 1);
    for (int i = 0; i < 5; ++i) choosing.headless.tap("One more");
    CHECK(choosing.choices.count == 3);
    CHECK_FALSE(choosing.headless.find("One more")->enabled);
    CHECK(choosing.headless.find("One less")->enabled);
    choosing.headless.tap("One less");
    CHECK(choosing.choices.count == 2);
}

TEST_CASE("a select opens a sheet of rows and takes the one that is tapped") {
    Choosing choosing;
    CHECK(choosing.headless.shows("Choose one"));
    choosing.headless.tap("Category");
    REQUIRE(choosing.headless.find("Manner") != nullptr);
    choosing.headless.tap("Manner");
    CHECK(choosing.choices.category == 2);
    choosing.headless.settle(2);
    CHECK(choosing.headless.find("Price") == nullptr);
    CHECK(choosing.headless.find("Category")->value == "Manner");
}

TEST_CASE("Esc closes a select's sheet and changes nothing") {
    Choosing choosing;
    choosing.headless.tap("Category");
    choosing.headless.press(key(Key::escape));
    choosing.headless.settle(2);
    CHECK(choosing.choices.category == -1);
    CHECK(choosing.headless.find("Manner") == nullptr);
}

TEST_CASE("the whole row of a check or a switch is its target") {
    Choosing choosing;
    choosing.headless.tap("Photo taken");
    CHECK(choosing.choices.checked);
    choosing.headless.tap("Sounds");
    CHECK(choosing.choices.on);
    CHECK(choosing.headless.find("Sounds")->value == "on");
    CHECK(choosing.headless.find("Sounds")->box.h >= 56);
}

TEST_CASE("a filter chip tells its taps") {
    Choosing choosing;
    choosing.headless.tap("Overdue");
    CHECK(choosing.choices.lit);
}

TEST_CASE("a keypad takes taps and the digits of the keyboard") {
    Headless headless;
    std::string typed;
    headless.frame([&] {
        const PadKey hit = keypad({20, 20, 360, 364}, true);
        if (hit >= PadKey::d0 && hit <= PadKey::d9) typed += std::to_string(static_cast<int>(hit));
        if (hit == PadKey::back && !typed.empty()) typed.pop_back();
        if (hit == PadKey::clear) typed.clear();
        pin_dots({20, 400, 360, 18}, static_cast<int>(typed.size()), 6, false);
    });
    headless.tap("4");
    headless.type("71");
    CHECK(typed == "471");
    headless.press(key(Key::backspace));
    CHECK(typed == "47");
    headless.tap("Clear");
    CHECK(typed.empty());
}

TEST_CASE("the key that is held in PIN mode looks like the others") {
    const auto held_picture = [](bool pin_mode) {
        Headless headless;
        headless.frame([pin_mode] { keypad({20, 20, 360, 364}, pin_mode); });
        headless.settle(2);
        const std::string rest = headless.fingerprint();
        headless.point_at({60, 60});
        headless.drag({60, 60}, {62, 62}, 1);
        return rest == headless.fingerprint();
    };
    CHECK(held_picture(true));
}

TEST_CASE("the arrows walk over the keys of a keypad") {
    Headless headless;
    headless.frame([] { keypad({20, 20, 360, 364}, false); });
    headless.press(key(Key::tab));
    REQUIRE(headless.find("1")->focused);
    headless.press(key(Key::down));
    CHECK(headless.find("4")->focused);
    headless.press(key(Key::right));
    CHECK(headless.find("5")->focused);
}

TEST_CASE("a wrong PIN shakes the dots for a moment and then stands still") {
    Headless headless;
    headless.look.reduced_motion = false;
    bool wrong = false;
    headless.frame([&wrong] { pin_dots({20, 20, 360, 18}, 4, 4, wrong); });
    headless.settle(3);
    wrong = true;
    headless.settle(4);
    CHECK(animating());
    headless.settle(60);
    CHECK_FALSE(next_frame_ms().has_value());
}
