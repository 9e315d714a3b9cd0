#include <catch2/catch_test_macros.hpp>

#include <imgui.h>

#include "tests/support/typing_screen.h"
#include "ui/screen_keyboard.h"

namespace foyer::testing {
namespace {

const ui::SeenItem& seen(const TypingScreen& screen, std::string_view label) {
    const ui::SeenItem* item = screen.headless.find(label);
    INFO("no \"" << label << "\" on\n" << screen.headless.screen_text());
    REQUIRE(item != nullptr);
    return *item;
}

} // namespace

TEST_CASE("a touch on a field opens the keyboard, leaving the fields closes it", "[typing]") {
    TypingScreen screen;
    CHECK_FALSE(ui::screen_keyboard_open());
    screen.tap("Name");
    CHECK(ui::screen_keyboard_open());
    CHECK(screen.shows_key("q"));
    screen.headless.tap_at({900, 40});
    screen.settle();
    CHECK_FALSE(ui::screen_keyboard_open());
    CHECK_FALSE(screen.shows_key("q"));
}

TEST_CASE("Chinese is typed with touches only", "[typing]") {
    TypingScreen screen;
    screen.tap("Name");
    screen.tap_keys("zhang");
    CHECK(screen.name.empty());
    screen.tap("张");
    CHECK(screen.name == "张");
    screen.tap_keys("niunai");
    screen.tap("空格");
    CHECK(screen.name == "张牛奶");
    screen.tap("退格");
    CHECK(screen.name == "张牛");
}

TEST_CASE("the field stands above the keyboard, also one of several lines", "[typing]") {
    TypingScreen screen;
    screen.tap("Story");
    const ui::Rect keyboard = ui::keyboard_box({0, 0, 1366, 768});
    const ui::SeenItem& story = seen(screen, "Story");
    CHECK(story.box.bottom() <= keyboard.y);
    CHECK(story.box.y >= 0);
    screen.tap_keys("niunai");
    screen.tap("牛奶");
    screen.tap("换行");
    screen.tap_keys("ok");
    screen.tap("中 / 英");
    CHECK(screen.story == "牛奶\nok");
    // A field is touched where it is seen.
    screen.headless.tap_at({200, seen(screen, "Story").box.y + 20});
    screen.settle();
    INFO(screen.headless.screen_text());
    CHECK(ui::screen_keyboard_open());
    screen.headless.tap_at({900, 20});
    screen.settle();
    CHECK(seen(screen, "Story").box.y == 600);
}

TEST_CASE("English letters have capitals, once or locked", "[typing]") {
    TypingScreen screen;
    screen.tap("Name");
    screen.tap("中 / 英");
    screen.tap("大写");
    screen.tap_keys("A");
    screen.tap_keys("nn");
    screen.tap("大写");
    screen.tap("大写");
    screen.tap_keys("LE");
    screen.tap("大写");
    screen.tap_keys("e.");
    CHECK(screen.name == "AnnLEe.");
}

TEST_CASE("signs and digits, half and full width", "[typing]") {
    TypingScreen screen;
    screen.tap("Story");
    screen.tap("123");
    screen.tap_keys("15");
    screen.tap("（");
    screen.tap("全角");
    screen.tap("２");
    screen.tap("空格");
    screen.tap("全角");
    screen.tap("1/2");
    screen.tap("《");
    screen.tap("拼音");
    screen.tap_keys("ni");
    screen.tap("你");
    CHECK(screen.story == "15（２　《你");
}

TEST_CASE("candidates are spread out and turned over", "[typing]") {
    TypingScreen screen;
    screen.tap("Name");
    screen.tap_keys("shi");
    screen.tap("全部候选");
    CHECK_FALSE(screen.shows_key("q"));
    const bool seen_at_first = screen.shows_key("逝");
    for (int i = 0; i < 8 && !screen.shows_key("逝"); ++i)
        screen.tap("更多");
    CHECK_FALSE(seen_at_first);
    screen.tap("逝");
    CHECK(screen.name == "逝");
    CHECK(screen.shows_key("q"));
}

TEST_CASE("a phone gets the keys of numbers, a PIN gets none", "[typing]") {
    TypingScreen screen;
    screen.tap("Phone");
    CHECK_FALSE(screen.shows_key("q"));
    screen.tap_keys("138");
    CHECK(screen.phone == "138");
    screen.tap("PIN");
    CHECK_FALSE(ui::screen_keyboard_open());
    CHECK_FALSE(screen.shows_key("1"));
    screen.tap("Name");
    CHECK(screen.shows_key("q"));
}

TEST_CASE("Backspace repeats while it is held", "[typing]") {
    TypingScreen screen;
    screen.name = "一二三四五六七八九十";
    screen.tap("Name");
    const ui::Rect key = seen(screen, "退格").box;
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(key.x + 20, key.y + 20);
    io.AddMouseButtonEvent(0, true);
    screen.headless.settle(10);
    CHECK(screen.name == "一二三四五六七八九");
    screen.headless.settle(40);
    io.AddMouseButtonEvent(0, false);
    screen.settle();
    CHECK(screen.name.size() < 21);
    CHECK_FALSE(screen.name.empty());
}

TEST_CASE("a finger that leaves a key types nothing", "[typing]") {
    TypingScreen screen;
    screen.tap("Name");
    const ui::Rect key = seen(screen, "q").box;
    screen.headless.drag({key.x + 20, key.y + 20}, {key.x + 20, 20});
    screen.settle();
    CHECK(screen.name.empty());
    CHECK(ui::screen_keyboard_open());
}

TEST_CASE("hidden, it stays hidden until it is wanted; real keys hide it too", "[typing]") {
    TypingScreen screen;
    screen.tap("Name");
    screen.tap("收起键盘");
    CHECK_FALSE(ui::screen_keyboard_open());
    screen.tap("Story");
    CHECK_FALSE(ui::screen_keyboard_open());
    CHECK_FALSE(ui::typing_habits().screen_keyboard);
    ui::open_screen_keyboard();
    screen.settle();
    CHECK(ui::screen_keyboard_open());
    screen.type("a");
    CHECK_FALSE(ui::screen_keyboard_open());
    CHECK(ui::typing_habits().screen_keyboard);
    CHECK(screen.story == "a");
}

TEST_CASE("Done closes the keyboard, and it covers what lies under it", "[typing]") {
    TypingScreen screen;
    screen.tap("Name");
    screen.tap_keys("ok");
    screen.tap("确定");
    CHECK(screen.name == "ok");
    CHECK(ui::screen_keyboard_open());
    screen.tap("确定");
    CHECK_FALSE(ui::screen_keyboard_open());
}

TEST_CASE("without librime English is typed, and it is said what to install", "[typing]") {
    TypingScreen screen({}, TypingScreen::chinese(), false, "librime-that-is-not-here.so.1");
    screen.tap("Name");
    screen.wait_for_engine();
    CHECK(screen.headless.shows("librime1"));
    screen.tap_keys("ni");
    CHECK(screen.name == "ni");
    screen.tap("中 / 英");
    CHECK_FALSE(screen.headless.shows("librime1"));
    screen.tap_keys("ce");
    CHECK(screen.name == "nice");
}

TEST_CASE("every key is large enough for a finger, at every size of text", "[typing]") {
    for (const float text_size : {1.0F, 1.25F, 1.5F}) {
        for (const auto& [w, h] : {std::pair{1366, 768}, std::pair{1080, 1920}}) {
            HeadlessOptions options = TypingScreen::chinese();
            options.width = w;
            options.height = h;
            options.look.text_size = text_size;
            TypingScreen screen({}, options);
            screen.tap("Name");
            screen.tap_keys("ni");
            for (const ui::SeenItem& item : ui::seen().items) {
                if (item.layer != "keyboard") continue;
                INFO(item.label << " at " << w << "x" << h << " * " << text_size);
                CHECK(item.box.h >= 56 * text_size - 3);
                CHECK(item.box.w >= 56 * text_size - 3);
                CHECK(item.box.bottom() <= static_cast<float>(h));
                CHECK(item.box.right() <= static_cast<float>(w));
            }
        }
    }
}

} // namespace foyer::testing
