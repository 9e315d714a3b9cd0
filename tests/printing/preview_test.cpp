// What the screen shows of a printout is what prints: dot by dot, part by part.
#include <catch2/catch_test_macros.hpp>

#include "printing/preview.h"

namespace foyer::printing {
namespace {

bool is_black(const Picture& picture, int x, int y) {
    const auto at = (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                     static_cast<std::size_t>(x)) *
        4;
    return picture.rgba[at] == 0 && picture.rgba[at + 3] == 0xFF;
}

} // namespace

TEST_CASE("a slip is shown dot by dot, black on white", "[preview]") {
    Raster dots(384, 500);
    dots.blacken(0, 0);
    dots.blacken(383, 499);
    const Picture picture = preview_part(dots, Paper::roll_58, 0);
    REQUIRE(picture.width == 384);
    REQUIRE(picture.height == 500);
    int black = 0;
    for (int y = 0; y < 500; ++y)
        for (int x = 0; x < 384; ++x)
            black += is_black(picture, x, y) ? 1 : 0;
    CHECK(black == 2);
    CHECK(is_black(picture, 0, 0));
    CHECK(is_black(picture, 383, 499));
    CHECK(picture.rgba[4] == 0xFF);
    CHECK(picture.rgba[7] == 0xFF);
}

TEST_CASE("a long slip is shown in pieces, and none of it is left out", "[preview]") {
    const int rows = 16'000; // two metres
    Raster dots(576, rows);
    for (int y = 0; y < rows; ++y)
        dots.blacken(y % 576, y);
    int shown = 0;
    for (int part = 0; part < preview_parts(Paper::roll_80, rows); ++part) {
        const Picture picture = preview_part(dots, Paper::roll_80, part);
        for (int y = 0; y < picture.height; ++y)
            CHECK(is_black(picture, (shown + y) % 576, y));
        shown += picture.height;
    }
    CHECK(shown == rows);
}

TEST_CASE("a form is shown half a page at a time", "[preview]") {
    const PaperSize size = size_of(Paper::a4);
    Raster dots(size.width, 2 * size.height);
    dots.blacken(7, size.height);
    CHECK(preview_parts(Paper::a4, dots.height()) == 4);
    const Picture second = preview_part(dots, Paper::a4, 2);
    CHECK(second.height == size.height / 2);
    CHECK(is_black(second, 7, 0));
    CHECK_FALSE(is_black(preview_part(dots, Paper::a4, 0), 7, 0));
}

TEST_CASE("a part that is not there is white", "[preview]") {
    const Picture none = preview_part(Raster(384, 40), Paper::roll_58, 3);
    CHECK(none.height == 1);
    CHECK(preview_part(Raster(), Paper::roll_58, 0).width == 1);
    CHECK(preview_parts(Paper::roll_58, 0) == 1);
}

} // namespace foyer::printing
