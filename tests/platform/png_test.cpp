#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>

#include "platform/image.h"

using namespace foyer::platform;

namespace {

std::string scratch_file(const std::string& name) {
    return (std::filesystem::temp_directory_path() / ("foyer_png_test_" + name)).string();
}

} // namespace

TEST_CASE("a picture written as PNG reads back the same") {
    Image image{7, 5, {}};
    for (int i = 0; i < 7 * 5 * 4; ++i)
        image.rgba.push_back(static_cast<std::uint8_t>(i * 7));
    const std::string file = scratch_file("round.png");
    REQUIRE(write_png(image, file).has_value());
    const auto back = read_png(file);
    REQUIRE(back.has_value());
    CHECK(back->width == 7);
    CHECK(back->height == 5);
    CHECK(back->rgba == image.rgba);
    std::filesystem::remove(file);
}

TEST_CASE("a file that is no PNG is refused with its name") {
    const std::string file = scratch_file("broken.png");
    std::ofstream(file) << "this is not a picture";
    const auto read = read_png(file);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().what.find(file) != std::string::npos);
    std::filesystem::remove(file);
    CHECK_FALSE(write_png(Image{1, 1, {0, 0, 0, 0}}, "/no such folder/a.png").has_value());
}
