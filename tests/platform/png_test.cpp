#include <catch2/catch_test_macros.hpp>

#include <fstream>

#include "platform/image.h"
#include "tests/support/temporary_folder.h"

using namespace foyer::platform;

TEST_CASE("a picture written as PNG reads back the same") {
    Image image{7, 5, {}};
    for (int i = 0; i < 7 * 5 * 4; ++i)
        image.rgba.push_back(static_cast<std::uint8_t>(i * 7));
    const foyer::test::TemporaryFolder folder;
    const std::string file = folder.file("round.png");
    REQUIRE(write_png(image, file).has_value());
    const auto back = read_png(file);
    REQUIRE(back.has_value());
    CHECK(back->width == 7);
    CHECK(back->height == 5);
    CHECK(back->rgba == image.rgba);
}

TEST_CASE("a file that is no PNG is refused with its name") {
    const foyer::test::TemporaryFolder folder;
    const std::string file = folder.file("broken.png");
    std::ofstream(file) << "this is not a picture";
    const auto read = read_png(file);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().what.find(file) != std::string::npos);
    CHECK_FALSE(write_png(Image{1, 1, {0, 0, 0, 0}}, "/no such folder/a.png").has_value());
}
