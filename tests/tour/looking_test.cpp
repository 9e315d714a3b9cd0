#include "tools/tour/looking.h"

#include <catch2/catch_test_macros.hpp>

#include "tools/tour/letters.h"

using namespace foyer::tour;
using foyer::platform::InspectedText;

namespace {

InspectedItem button(const std::string& label, InspectedBox box, const std::string& layer = "") {
    return {label, "button", box, true, false, layer, ""};
}

// Two cards side by side, each with a title and a button "Take on"; a dialog with "Cancel".
InspectedScreen two_cards() {
    InspectedScreen screen;
    screen.width = 800;
    screen.height = 600;
    screen.texts = {
        {"Broken eggs", {20, 20, 120, 24}, ""},
        {"Sour milk", {420, 20, 120, 24}, ""},
        {"Sour milk, third time", {20, 300, 200, 24}, ""}};
    screen.items = {
        button("Take on", {20, 200, 100, 56}), button("Take on", {420, 60, 100, 56}),
        button("Take on", {20, 400, 100, 56}), button("Save draft", {600, 500, 100, 56}),
        button("Save", {700, 500, 90, 56}),    button("Gone", {900, 20, 100, 56})};
    return screen;
}

} // namespace

TEST_CASE("an item is found by its whole label before one that begins with it") {
    CHECK(find_item(two_cards(), "Save")->box.x == 700);
    CHECK(find_item(two_cards(), "Save d")->box.x == 600);
    CHECK_FALSE(find_item(two_cards(), "ave").has_value());
}

TEST_CASE("an item outside the window cannot be found") {
    CHECK_FALSE(find_item(two_cards(), "Gone").has_value());
}

TEST_CASE("of several equal items the first in reading order is taken") {
    CHECK(find_item(two_cards(), "Take on")->box == InspectedBox{420, 60, 100, 56});
}

TEST_CASE("an item in a card is the one under that card's title") {
    CHECK(find_item(two_cards(), "Take on", "Broken eggs")->box.y == 200);
    CHECK(find_item(two_cards(), "Take on", "Sour milk")->box.x == 420);
    CHECK(find_item(two_cards(), "Take on", "Sour milk, third time")->box.y == 400);
    CHECK_FALSE(find_item(two_cards(), "Take on", "No such card").has_value());
    CHECK_FALSE(find_item(two_cards(), "Take on", "Save").has_value());
}

TEST_CASE("what a dialog offers is found before what lies under it") {
    InspectedScreen screen = two_cards();
    screen.items.push_back(button("Save", {300, 300, 100, 56}, "confirm"));
    CHECK(find_item(screen, "Save")->layer == "confirm");
    CHECK(find_item(screen, "Save draft")->layer.empty());
}

TEST_CASE("a text is seen in one piece, as a label, as a value or along a row") {
    InspectedScreen screen = two_cards();
    screen.items[0].value = "13800138000";
    screen.lines = "Broken eggs Sour milk\n";
    CHECK(shows(screen, "roken egg"));
    CHECK(shows(screen, "Take on"));
    CHECK(shows(screen, "138001"));
    CHECK(shows(screen, "eggs Sour"));
    CHECK_FALSE(shows(screen, "eggs  Sour"));
    CHECK_FALSE(shows(screen, "Fresh milk"));
}

TEST_CASE("every letter has a key symbol") {
    using Symbols = std::vector<KeySymbol>;
    CHECK(key_symbols_of("aZ9é").value() == Symbols{'a', 'Z', '9', 0xE9});
    CHECK(key_symbols_of("投𠮷").value() == Symbols{0x01006295, 0x01020BB7});
    CHECK_FALSE(key_symbols_of("\xff").has_value());
    CHECK(key_symbol_named("Enter").value() == 0xFF0D);
    CHECK(key_symbol_named("F12").value() == 0xFFC9);
    CHECK(key_symbol_named("a").value() == 'a');
    CHECK_FALSE(key_symbol_named("F13").has_value());
    CHECK_FALSE(key_symbol_named("Entre").has_value());
}
