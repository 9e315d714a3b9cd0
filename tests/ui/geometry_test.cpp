#include "ui/geometry.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include <cmath>

using namespace foyer::ui;

TEST_CASE("cutting strips off leaves the rest behind a gap") {
    Rect body{88, 72, 1278, 696};
    CHECK(cut_top(body, 56, 16) == Rect{88, 72, 1278, 56});
    CHECK(body == Rect{88, 144, 1278, 624});
    CHECK(cut_bottom(body, 84) == Rect{88, 684, 1278, 84});
    CHECK(cut_left(body, 400, 20) == Rect{88, 144, 400, 540});
    CHECK(cut_right(body, 300, 20) == Rect{1066, 144, 300, 540});
    CHECK(body == Rect{508, 144, 538, 540});
}

TEST_CASE("what is cut beyond the end leaves nothing, never less") {
    Rect area{0, 0, 100, 50};
    cut_left(area, 90, 20);
    CHECK(area.w == 0);
    CHECK(inset({0, 0, 10, 10}, 8) == Rect{8, 8, 0, 0});
}

TEST_CASE("fixed tracks keep their size and shares divide what is left") {
    const auto cells = columns({0, 0, 1000, 40}, {px(200), fill(), px(100), fill(2)}, 20);
    REQUIRE(cells.size() == 4);
    CHECK(cells[0] == Rect{0, 0, 200, 40});
    CHECK(cells[1] == Rect{220, 0, 213, 40});
    CHECK(cells[2] == Rect{453, 0, 100, 40});
    CHECK(cells[3] == Rect{573, 0, 427, 40});
}

TEST_CASE("the cards of the sign-in page stand where the picture has them") {
    const auto cards = grid({488, 136, 430, 576}, 6, 1, 86, 12);
    REQUIRE(cards.size() == 6);
    CHECK(cards[1] == Rect{488, 234, 430, 86});
    CHECK(cards[5] == Rect{488, 626, 430, 86});
    const auto keys = grid({958, 222, 360, 364}, 12, 3, 82, 12);
    CHECK(keys[0] == Rect{958, 222, 112, 82});
    CHECK(keys[5] == Rect{1206, 316, 112, 82});
    CHECK(keys[11] == Rect{1206, 504, 112, 82});
}

TEST_CASE("no tracks, no cells") {
    CHECK(columns({0, 0, 100, 100}, {}, 10).empty());
    CHECK(grid({0, 0, 100, 100}, 0, 3, 10, 4).empty());
}

TEST_CASE("shares end exactly at the edge on whole pixels, whatever the width") {
    rc::check([] {
        const auto width = static_cast<float>(*rc::gen::inRange(100, 3000));
        const auto gap = static_cast<float>(*rc::gen::inRange(0, 20));
        const auto cells = rows({0, 7, 10, width}, {fill(1), fill(3), fill(2), px(10)}, gap);
        float y = 7;
        for (const Rect& cell : cells) {
            RC_ASSERT(cell.y == y);
            RC_ASSERT(cell.h == std::round(cell.h));
            y = cell.bottom() + gap;
        }
        RC_ASSERT(cells.back().bottom() == 7 + width);
    });
}
