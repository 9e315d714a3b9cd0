#include <catch2/catch_test_macros.hpp>

#include <imgui.h>

#include "tests/support/typing_screen.h"

namespace foyer::testing {
namespace {

constexpr ui::TypingHabits chinese{.screen_keyboard = false, .chinese_keys = true};

} // namespace

TEST_CASE("letters compose, space and digits pick", "[typing]") {
    TypingScreen screen(chinese);
    screen.tap("Name");
    screen.type("zhang");
    CHECK(screen.name.empty());
    CHECK(screen.headless.shows("zhang"));
    CHECK(screen.shows_key("张"));
    screen.type(" ");
    CHECK(screen.name == "张");
    screen.type("niunai1");
    CHECK(screen.name == "张牛奶");
    CHECK_FALSE(screen.headless.shows("niu nai"));
}

TEST_CASE("Enter takes the letters, Esc none of them, Backspace one", "[typing]") {
    TypingScreen screen(chinese);
    screen.tap("Story");
    screen.type("nihao");
    screen.press(ui::Key::enter);
    CHECK(screen.story == "nihao");
    screen.type("nihao");
    screen.press(ui::Key::escape);
    CHECK(screen.story == "nihao");
    screen.type("nih");
    screen.press(ui::Key::backspace);
    screen.type(" ");
    CHECK(screen.story == "nihao你");
    screen.press(ui::Key::backspace);
    CHECK(screen.story == "nihao");
    screen.press(ui::Key::enter);
    CHECK(screen.story == "nihao\n");
}

TEST_CASE("arrows and page keys choose among the candidates", "[typing]") {
    TypingScreen screen(chinese);
    screen.tap("Name");
    screen.type("shi");
    screen.press(ui::Key::down);
    screen.type(" ");
    screen.type("shi2");
    REQUIRE(screen.name.size() == 6);
    CHECK(screen.name.substr(0, 3) == screen.name.substr(3));
    screen.name.clear();
    screen.headless.settle();
    screen.type("shi");
    screen.press(ui::Key::page_down);
    screen.type(" ");
    screen.type("shi=1");
    REQUIRE(screen.name.size() == 6);
    CHECK(screen.name.substr(0, 3) == screen.name.substr(3));
    CHECK(screen.name.substr(0, 3) != "是");
}

TEST_CASE("Shift alone switches the language, and letters that stand there stay", "[typing]") {
    TypingScreen screen({.screen_keyboard = false});
    screen.tap("Name");
    screen.type("ni");
    CHECK(screen.name == "ni");
    screen.shift_alone();
    CHECK(ui::typing_habits().chinese_keys);
    screen.type("hao");
    CHECK(screen.name == "ni");
    screen.shift_alone();
    CHECK_FALSE(ui::typing_habits().chinese_keys);
    CHECK(screen.name == "nihao");
    screen.type("ma");
    CHECK(screen.name == "nihaoma");
}

TEST_CASE("Shift with a letter is a capital and switches nothing", "[typing]") {
    TypingScreen screen(chinese);
    screen.tap("Name");
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiKey_LeftShift, true);
    io.AddKeyEvent(ImGuiKey_V, true);
    io.AddInputCharacter('V');
    screen.settle();
    io.AddKeyEvent(ImGuiKey_V, false);
    io.AddKeyEvent(ImGuiKey_LeftShift, false);
    screen.settle();
    CHECK(screen.name == "V");
    CHECK(ui::typing_habits().chinese_keys);
}

TEST_CASE("signs are Chinese ones, and one of them ends a word", "[typing]") {
    TypingScreen screen(chinese);
    screen.tap("Story");
    screen.type("niunai,");
    CHECK(screen.story == "牛奶，");
    screen.type("3.5!");
    CHECK(screen.story == "牛奶，3.5！");
    screen.type("\"ni \"");
    CHECK(screen.story == "牛奶，3.5！“你”");
}

TEST_CASE("what is composed is learned in a story, not in a name", "[typing]") {
    TypingScreen screen(chinese);
    screen.tap("Name");
    const auto first_of_two = [&] {
        screen.type("lvse");
        screen.type("2"); // 率, the second one
        screen.type("1");
    };
    first_of_two();
    CHECK(screen.name == "率色");
    screen.type("lvse ");
    CHECK(screen.name == "率色绿色");
    screen.tap("Story");
    first_of_two();
    screen.type("lvse ");
    CHECK(screen.story == "率色率色");
}

TEST_CASE("what a customer composes is gone with them", "[typing]") {
    TypingScreen screen(chinese);
    ui::let_customer_type(true);
    screen.tap("Story");
    screen.type("lvse");
    screen.type("2"); // 率, the second one
    screen.type("1");
    screen.type("lvse ");
    CHECK(screen.story == "率色绿色");
    screen.type("ni");
    ui::let_customer_type(false);
    screen.settle();
    CHECK_FALSE(screen.headless.shows("ni"));
    screen.type("lvse ");
    CHECK(screen.story == "率色绿色绿色");
}

TEST_CASE("numbers and PINs never compose", "[typing]") {
    TypingScreen screen(chinese);
    screen.tap("Phone");
    screen.type("138");
    CHECK(screen.phone == "138");
    screen.tap("PIN");
    screen.type("ab12");
    CHECK(screen.pin == "ab12");
    CHECK_FALSE(screen.headless.shows("ab"));
}

TEST_CASE("with the desktop's own input method the letters are its", "[typing]") {
    TypingScreen screen(chinese, TypingScreen::chinese(), true);
    screen.tap("Name");
    screen.type("ni");
    CHECK(screen.name == "ni");
    screen.type("好");
    CHECK(screen.name == "ni好");
    screen.shift_alone();
    screen.type("a");
    CHECK(screen.name == "ni好a");
}

TEST_CASE("a word in the middle of a text stands where the caret is", "[typing]") {
    TypingScreen screen(chinese);
    screen.story = "今天的坏了";
    screen.tap("Story");
    screen.press(ui::Key::home);
    for (int i = 0; i < 3; ++i)
        screen.press(ui::Key::right);
    screen.type("niunai");
    CHECK(screen.headless.shows("niu nai"));
    CHECK(screen.story == "今天的坏了");
    screen.type(" ");
    CHECK(screen.story == "今天的牛奶坏了");
}

TEST_CASE("leaving the field in the middle of a word leaves it as it was", "[typing]") {
    TypingScreen screen(chinese);
    screen.tap("Name");
    screen.type("zhang");
    screen.tap("Story");
    CHECK(screen.name.empty());
    CHECK(screen.story.empty());
    CHECK_FALSE(screen.headless.shows("zhang"));
    screen.type("ni ");
    CHECK(screen.story == "你");
    CHECK(screen.name.empty());
}

TEST_CASE("Tab takes the best candidate along and goes to the next field", "[typing]") {
    TypingScreen screen(chinese);
    screen.tap("Name");
    screen.type("nihao");
    screen.press(ui::Key::tab);
    CHECK(screen.name == "你好");
    screen.type("138");
    CHECK(screen.phone == "138");
}

TEST_CASE("storms of letters, of Backspace and of Shift end where they should", "[typing]") {
    TypingScreen screen(chinese);
    screen.tap("Story");
    std::string letters;
    while (letters.size() < 200)
        letters += "zhongguo";
    screen.type(letters);
    screen.press(ui::Key::enter);
    CHECK(screen.story == letters.substr(0, 60));
    screen.story.clear();
    screen.headless.settle();
    screen.type("ni");
    for (int i = 0; i < 80; ++i)
        screen.headless.press(ui::key(ui::Key::backspace));
    screen.settle();
    CHECK(screen.story.empty());
    screen.type("vvvv ");
    CHECK(screen.story == "vvvv");
    for (int i = 0; i < 21; ++i)
        screen.shift_alone();
    CHECK_FALSE(ui::typing_habits().chinese_keys);
    screen.type("ok");
    CHECK(screen.story == "vvvvok");
}

TEST_CASE("a fast hand gets what it typed, in order", "[typing]") {
    TypingScreen screen(chinese);
    screen.tap("Story");
    ImGuiIO& io = ImGui::GetIO();
    // All at once, before the engine is even loaded.
    for (const char c : std::string_view("nihao nihao, ")) {
        io.AddInputCharacter(static_cast<unsigned int>(c));
    }
    screen.settle();
    CHECK(screen.story == "你好你好， ");
}

} // namespace foyer::testing
