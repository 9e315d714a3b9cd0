// What is encoded can be read again, and looks the same.
#include <catch2/catch_test_macros.hpp>

#include <cstdlib>

#include "pictures/decode.h"
#include "pictures/encode_jpeg.h"
#include "tests/support/must.h"

namespace foyer::pictures {

TEST_CASE("a photo of pixels is a JPEG that looks like them", "[pictures]") {
    Picture picture{64, 48, {}};
    for (int y = 0; y < 48; ++y)
        for (int x = 0; x < 64; ++x)
            for (const int part : {x * 4, y * 5, 128, 255})
                picture.rgba.push_back(static_cast<std::uint8_t>(part));
    const Bytes file = encode_jpeg(picture);
    const Picture again = test::must(decode(file, 64));
    REQUIRE(again.width == 64);
    REQUIRE(again.height == 48);
    int worst = 0;
    for (std::size_t at = 0; at < picture.rgba.size(); ++at)
        worst = std::max(worst, std::abs(int{picture.rgba[at]} - int{again.rgba[at]}));
    CHECK(worst < 24);
}

TEST_CASE("no pixels, or fewer than are said, make no file", "[pictures]") {
    CHECK(encode_jpeg({}).empty());
    CHECK(encode_jpeg({4, 4, Bytes(63)}).empty());
    CHECK(encode_jpeg({-1, 4, Bytes(64)}).empty());
    CHECK(encode_jpeg({70'000, 1, Bytes(280'000)}).empty());
}

} // namespace foyer::pictures
