#include "app/home_screen.h"

#include <catch2/catch_test_macros.hpp>

#include "app/scan_search.h"
#include "tests/support/headless.h"
#include "ui/draw.h"

using namespace foyer;
using namespace foyer::app;
using testing::Headless;

namespace {

using Wishes = std::vector<ShellWish>;

HomeModel desk_with_work() {
    HomeModel model;
    model.state = desk::ListState::ready;
    model.tiles = {
        {"complaints.new", ui::Icon::add, "New complaint", "Today 7", ui::key(ui::Key::f3)},
        {"log", ui::Icon::menu_book, "Counter log", "What happened here", {}}};
    model.attention = {
        {ui::Tone::danger,
         ui::Icon::alarm,
         "2 complaints overdue",
         "Longest TS-A0019",
         {"complaints", "overdue"}}};
    model.recent = {
        {ui::Icon::support_agent,
         "Complaint TS-A0007",
         "14:26",
         ui::Tone::warn,
         ui::Icon::pending,
         "Working on it",
         {"complaints.case", "7"}}};
    model.figures = {{"7", "registered"}, {"3", "open"}, {"41", "closed"}};
    return model;
}

testing::HeadlessOptions large_texts() {
    testing::HeadlessOptions options;
    options.look.text_size = 1.5F;
    return options;
}

// The home page on its own in a window, and what was wished so far.
struct HomeOnScreen {
    HomeModel model = desk_with_work();
    Wishes wishes;

    explicit HomeOnScreen(Headless& screen) {
        screen.frame([this] {
            const float w = 1366 / ui::scale();
            const float h = 768 / ui::scale();
            draw_home(model, {88, 72, w - 88, h - 72}, wishes);
        });
        screen.settle();
    }
    bool went_to(const ui::Go& place) const {
        for (const ShellWish& wish : wishes) {
            const auto* to = std::get_if<ui::Go>(&wish);
            if (to != nullptr && *to == place) return true;
        }
        return false;
    }
    bool asked_again() const {
        for (const ShellWish& wish : wishes)
            if (std::holds_alternative<ui::ReadAgain>(wish)) return true;
        return false;
    }
};

} // namespace

TEST_CASE("tiles, rows and what needs attention lead to their pages") {
    Headless screen;
    HomeOnScreen home(screen);
    screen.tap("New complaint");
    CHECK(home.went_to({"complaints.new", ""}));
    screen.tap("Complaint TS-A0007");
    CHECK(home.went_to({"complaints.case", "7"}));
    screen.tap("2 complaints overdue");
    CHECK(home.went_to({"complaints", "overdue"}));
}

TEST_CASE("in large texts what needs attention is a strip with a button") {
    Headless screen(large_texts());
    HomeOnScreen home(screen);
    CHECK(screen.shows("2 complaints overdue"));
    screen.tap("View", "2 complaints overdue");
    CHECK(home.went_to({"complaints", "overdue"}));
}

TEST_CASE("records that could not be read are asked for again") {
    for (const bool large : {false, true}) {
        Headless screen(large ? large_texts() : testing::HeadlessOptions{});
        HomeOnScreen home(screen);
        home.model.state = desk::ListState::failed;
        screen.settle();
        CHECK(screen.shows("The records could not be read"));
        screen.tap("Try again");
        CHECK(home.asked_again());
    }
}

TEST_CASE("drawing the home page twice gives the same picture and no wishes") {
    Headless screen;
    HomeOnScreen home(screen);
    const std::string before = screen.fingerprint();
    screen.frame();
    CHECK(screen.fingerprint() == before);
    CHECK(home.wishes.empty());
}

TEST_CASE("the sheet of what was found stays in the window and scrolls") {
    Headless screen;
    const TimeZone zone = *TimeZone::open("Asia/Shanghai");
    desk::Viewing viewing;
    viewing.zone = &zone;
    ScanFound found;
    found.state = desk::ListState::ready;
    for (std::uint8_t i = 0; i < 10; ++i)
        found.people.push_back({PersonId{{i}}, "Person " + std::to_string(i), "138****5678"});
    screen.frame([&] { draw_found_sheet({112, 92, 834, 88}, 500, found, viewing); });
    screen.settle();
    for (const ui::SeenText& text : ui::seen().texts)
        CHECK(text.box.bottom() <= 500);
    CHECK_FALSE(screen.shows("Person 9"));
    screen.wheel({400, 300}, -30);
    screen.settle();
    CHECK(screen.shows("Person 9"));
}
