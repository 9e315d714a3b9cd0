#include "ui/inspect.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/headless.h"
#include "ui/draw.h"
#include "ui/item.h"

using namespace foyer;
using testing::Headless;

namespace {

void words(ui::Point at, std::string_view utf8, float max_w = 0) {
    ui::text(at, utf8, ui::type::body, ui::colour(ui::Token::t1), max_w);
}

}  // namespace

TEST_CASE("a screen reads in rows from top to bottom, layers after the page") {
    Headless headless;
    headless.frame([] {
        words({300, 40}, "right");
        words({10, 80}, "below");
        words({10, 42}, "left");
        ui::push_layer("question");
        words({10, 10}, "above all");
        ui::pop_layer();
    });
    CHECK(headless.screen_text() == "left  right\nbelow\n[question]\nabove all\n");
}

TEST_CASE("what is cut away is not seen, what is elided is seen as a whole") {
    Headless headless;
    headless.frame([] {
        ui::push_clip({0, 0, 100, 100});
        words({10, 200}, "below the list");
        ui::item({0, 120, 100, 56}, "Hidden", "row");
        ui::item({0, 90, 100, 56}, "Peeping", "row");
        words({10, 10}, "a long sentence that does not fit", 60);
        ui::pop_clip();
    });
    CHECK_FALSE(headless.shows("below the list"));
    CHECK(headless.shows("a long sentence that does not fit"));
    CHECK(headless.find("Hidden") == nullptr);
    REQUIRE(headless.find("Peeping") != nullptr);
    CHECK(headless.find("Peeping")->box == ui::Rect{0, 90, 100, 10});
}

TEST_CASE("among several of a label the one beside a text is found") {
    Headless headless;
    std::string pressed;
    headless.frame([&] {
        for (const char* name : {"A0007", "A0008", "A0009"}) {
            const float y = 100.0F * static_cast<float>(name[4] - '7');
            words({10, y + 16}, name);
            ui::push_id(name);
            if (ui::item({600, y, 120, 56}, "Take on", "button").clicked) pressed = name;
            ui::pop_id();
        }
    });
    headless.tap("Take on", "A0008");
    CHECK(pressed == "A0008");
    headless.tap("Take on");
    CHECK(pressed == "A0007");
    CHECK(headless.find("Take on", "A0010") == nullptr);
}

TEST_CASE("an elided text gives the whole to finger and mouse") {
    Headless headless;
    const std::string_view sentence = "Chain broken at entry 1,102, call IT at once";
    headless.frame([&] {
        words({10, 300}, sentence, 120);
        words({10, 400}, "short", 120);
    });
    headless.point_at({60, 410});
    CHECK(headless.screen_text().find("[callout]") == std::string::npos);
    headless.tap_at({60, 310});
    CHECK(headless.screen_text().find("[callout]\n" + std::string(sentence)) != std::string::npos);
}

TEST_CASE("nothing is collected while nobody looks") {
    Headless headless;
    ui::inspect(false);
    headless.frame([] { words({10, 10}, "private"); });
    CHECK(ui::seen().texts.empty());
    CHECK(ui::seen().items.empty());
}

TEST_CASE("Ctrl Tab shows nothing of the layers") {
    Headless headless;
    headless.frame([] { words({10, 10}, "page"); });
    headless.settle();
    const std::string before = headless.fingerprint();
    headless.press(ui::ctrl(ui::Key::tab));
    CHECK(headless.fingerprint() == before);
}
