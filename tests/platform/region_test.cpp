#include "platform/region.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include <algorithm>

using foyer::platform::PixelRect;
using foyer::platform::Region;

namespace {

PixelRect any_rect() {
    const int left = *rc::gen::inRange(0, 300);
    const int top = *rc::gen::inRange(0, 300);
    return {left, top, left + *rc::gen::inRange(0, 200), top + *rc::gen::inRange(0, 200)};
}

bool holds(const Region& region, PixelRect rect) {
    return rect.empty() || std::ranges::any_of(region.rects(), [&](const PixelRect& one) {
               return foyer::platform::around(one, rect) == one;
           });
}

} // namespace

TEST_CASE("a region holds every rectangle added to it and stays small") {
    REQUIRE(rc::check([] {
        Region region;
        std::vector<PixelRect> added;
        for (int i = *rc::gen::inRange(0, 40); i > 0; --i) {
            added.push_back(any_rect());
            region.add(added.back());
        }
        for (const PixelRect& rect : added)
            RC_ASSERT(holds(region, rect));
        RC_ASSERT(region.rects().size() <= Region::rects_max);
    }));
}

TEST_CASE("far rectangles stay apart, near ones grow together") {
    Region region;
    region.add({0, 0, 100, 20});
    region.add({0, 22, 100, 40});
    CHECK(region.rects() == std::vector<PixelRect>{{0, 0, 100, 40}});
    region.add({900, 700, 1000, 740});
    CHECK(region.rects().size() == 2);
    CHECK(region.bounds() == PixelRect{0, 0, 1000, 740});
}

TEST_CASE("a region is cut to its bounds and loses what lies outside") {
    Region region;
    region.add({-50, -50, 10, 10});
    region.add({900, 700, 1000, 740});
    region.cut_to({0, 0, 800, 600});
    CHECK(region.rects() == std::vector<PixelRect>{{0, 0, 10, 10}});
}
