#include <catch2/catch_test_macros.hpp>
#include <string>

#include "tests/support/headless.h"
#include "ui/item.h"
#include "ui/widgets.h"

using namespace foyer;
using testing::Headless;
using testing::HeadlessOptions;

namespace {

constexpr ui::Rect box{0, 100, 400, 300};

struct List {
    std::int64_t count = 100;
    std::int64_t first = -1;
    std::int64_t last = -1;
    float first_y = 0;
    std::string pressed{};

    void draw() {
        const ui::VisibleRows rows = ui::begin_list("list", box, count, 60);
        first = rows.first;
        last = rows.last;
        first_y = rows.row_box(rows.first).y;
        for (auto i = rows.first; i < rows.last; ++i) {
            const std::string label = "Row " + std::to_string(i);
            if (ui::item(rows.row_box(i), label, "row").clicked) pressed = label;
            ui::text_in(rows.row_box(i), label, ui::type::body, ui::colour(ui::Token::t1));
        }
        ui::end_list();
    }
};

const HeadlessOptions moving{.look = {.reduced_motion = false}};

}  // namespace

TEST_CASE("a list draws the rows that can be seen and no others") {
    Headless headless;
    List list;
    headless.frame([&] { list.draw(); });
    CHECK(list.first == 0);
    CHECK(list.last == 5);
    headless.wheel({200, 200}, -1);
    CHECK(list.first == 1);
    CHECK(list.last == 7);
    CHECK(list.first_y == 100 + 60 - 96);
}

TEST_CASE("a tap presses the row and a drag scrolls it without pressing") {
    Headless headless;
    List list;
    headless.frame([&] { list.draw(); });
    headless.tap("Row 2");
    CHECK(list.pressed == "Row 2");
    list.pressed.clear();
    headless.drag({200, 350}, {200, 222}, 20);
    CHECK(list.pressed.empty());
    CHECK(list.first == 2);
    CHECK(list.first_y == 100);
}

TEST_CASE("a finger that trembles still presses") {
    Headless headless;
    List list;
    headless.frame([&] { list.draw(); });
    headless.drag({200, 250}, {200, 245}, 3);
    CHECK(list.pressed == "Row 2");
    CHECK(list.first == 0);
}

TEST_CASE("a thrown list glides on, slows down and stops within its ends") {
    Headless headless(moving);
    List list;
    headless.frame([&] { list.draw(); });
    headless.drag({200, 380}, {200, 120}, 6);
    const auto let_go = list.first;
    headless.settle(10);
    CHECK(list.first > let_go);
    headless.settle(200);
    const auto stopped = list.first_y;
    headless.settle(5);
    CHECK(list.first_y == stopped);
    list.count = 3;
    headless.settle(2);
    CHECK(list.first == 0);
    CHECK(list.last == 3);
}

TEST_CASE("a touch that stops a gliding list presses nothing") {
    Headless headless(moving);
    List list;
    headless.frame([&] { list.draw(); });
    headless.drag({200, 380}, {200, 120}, 6);
    headless.tap_at({200, 200});
    CHECK(list.pressed.empty());
    headless.tap_at({200, 200});
    CHECK_FALSE(list.pressed.empty());
}

TEST_CASE("the last of a million rows stands on a whole pixel and can be pressed") {
    Headless headless;
    List list{.count = 1'000'000};
    headless.frame([&] { list.draw(); });
    headless.wheel({200, 200}, -1e9F);
    CHECK(list.last == 1'000'000);
    CHECK(list.first == 999'995);
    CHECK(list.first_y == 100);
    headless.tap("Row 999999");
    CHECK(list.pressed == "Row 999999");
}

TEST_CASE("the keyboard's focus brings its row into view and page keys turn pages") {
    Headless headless;
    List list;
    headless.frame([&] { list.draw(); });
    headless.press(ui::key(ui::Key::page_down));
    CHECK(list.first == 3);
    headless.press(ui::key(ui::Key::page_up));
    CHECK(list.first == 0);
}
