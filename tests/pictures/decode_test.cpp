#include "pictures/decode.h"

#include <catch2/catch_test_macros.hpp>

#include <cstdio>
#include <cstdlib>
#include <string>

#include <jpeglib.h>
#include <png.h>

#include "tests/support/must.h"

using namespace foyer;
using test::must;

namespace {

// Red on the left, blue on the right.
Bytes two_colours(int width, int height, int parts) {
    Bytes pixels;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const bool left = x < width / 2;
            const Bytes pixel{left ? std::uint8_t{255} : std::uint8_t{0}, 0,
                              left ? std::uint8_t{0} : std::uint8_t{255}, 255};
            pixels.insert(pixels.end(), pixel.begin(), pixel.begin() + parts);
        }
    return pixels;
}

Bytes png_of(int width, int height) {
    png_image png{};
    png.version = PNG_IMAGE_VERSION;
    png.width = static_cast<png_uint_32>(width);
    png.height = static_cast<png_uint_32>(height);
    png.format = PNG_FORMAT_RGBA;
    const Bytes pixels = two_colours(width, height, 4);
    png_alloc_size_t size = 0;
    REQUIRE(png_image_write_to_memory(&png, nullptr, &size, 0, pixels.data(), 0, nullptr) != 0);
    Bytes file(size);
    REQUIRE(png_image_write_to_memory(&png, file.data(), &size, 0, pixels.data(), 0, nullptr) != 0);
    file.resize(size);
    return file;
}

// `about`: what the camera says about itself; empty: nothing.
Bytes jpeg_of(int width, int height, const std::string& about = "", bool in_passes = false) {
    jpeg_compress_struct jpeg{};
    jpeg_error_mgr errors{};
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_compress(&jpeg);
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&jpeg, &bytes, &size);
    jpeg.image_width = static_cast<JDIMENSION>(width);
    jpeg.image_height = static_cast<JDIMENSION>(height);
    jpeg.input_components = 3;
    jpeg.in_color_space = JCS_RGB;
    jpeg_set_defaults(&jpeg);
    if (in_passes) jpeg_simple_progression(&jpeg);
    jpeg_start_compress(&jpeg, TRUE);
    if (!about.empty())
        jpeg_write_marker(
            &jpeg, JPEG_APP0 + 1, reinterpret_cast<const JOCTET*>(about.data()),
            static_cast<unsigned>(about.size()));
    Bytes pixels = two_colours(width, height, 3);
    while (jpeg.next_scanline < jpeg.image_height) {
        JSAMPROW row = pixels.data() + jpeg.next_scanline * static_cast<std::size_t>(width) * 3;
        jpeg_write_scanlines(&jpeg, &row, 1);
    }
    jpeg_finish_compress(&jpeg);
    Bytes file(bytes, bytes + size);
    jpeg_destroy_compress(&jpeg);
    std::free(bytes);
    return file;
}

std::string held(char orientation) {
    std::string about("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25);
    about += orientation;
    return about + std::string(2, '\0');
}

bool is_red(const Picture& picture, int x, int y) {
    const auto at = static_cast<std::size_t>(y * picture.width + x) * 4;
    return picture.rgba[at] > 200 && picture.rgba[at + 2] < 60;
}

} // namespace

TEST_CASE("photos become small pictures in proportion") {
    for (const Bytes& file : {png_of(400, 200), jpeg_of(400, 200), jpeg_of(400, 200, "", true)}) {
        const Picture picture = must(pictures::decode(file, 100));
        CHECK(picture.width == 100);
        CHECK(picture.height == 50);
        CHECK(picture.rgba.size() == 100 * 50 * 4);
        CHECK(is_red(picture, 10, 25));
        CHECK_FALSE(is_red(picture, 90, 25));
        CHECK(picture.rgba[3] == 255);
    }
}

TEST_CASE("a small photo stays as large as it is") {
    CHECK(must(pictures::decode(png_of(40, 20), 100)).width == 40);
    CHECK(must(pictures::decode(jpeg_of(3, 7), 100)).height == 7);
}

TEST_CASE("a photo stands as the camera was held") {
    const auto seen = [](char orientation) {
        return must(pictures::decode(jpeg_of(64, 32, held(orientation)), 64));
    };
    CHECK(is_red(seen(1), 8, 16));
    CHECK_FALSE(is_red(seen(3), 8, 16));
    CHECK(is_red(seen(3), 56, 16));
    const Picture turned_right = seen(6); // the left side of the film is up
    CHECK(turned_right.width == 32);
    CHECK(turned_right.height == 64);
    CHECK(is_red(turned_right, 16, 8));
    CHECK_FALSE(is_red(turned_right, 16, 56));
    CHECK_FALSE(is_red(seen(8), 16, 8));
}

TEST_CASE("hostile photos are refused or shown, never believed") {
    const Bytes photo = jpeg_of(200, 100, held(6));
    for (std::size_t length = 0; length < photo.size(); length += 7)
        (void)pictures::decode(ByteView(photo).first(length), 100);
    for (std::size_t at = 2; at < photo.size(); at += 3) {
        Bytes changed = photo;
        changed[at] ^= 0x55;
        (void)pictures::decode(changed, 100);
    }
    const Bytes drawing = png_of(200, 100);
    for (std::size_t at = 8; at < drawing.size(); at += 3) {
        Bytes changed = drawing;
        changed[at] ^= 0x55;
        (void)pictures::decode(changed, 100);
    }
    CHECK_FALSE(pictures::decode(as_bytes("PK\3\4 a zip named photo.jpg"), 100).has_value());
    CHECK_FALSE(pictures::decode(as_bytes("%PDF-1.7"), 100).has_value());
    CHECK_FALSE(pictures::decode({}, 100).has_value());
}

TEST_CASE("a head that promises more pixels than are decoded costs nothing") {
    Bytes photo = jpeg_of(200, 100);
    for (std::size_t at = 0; at + 8 < photo.size(); ++at)
        if (photo[at] == 0xFF && photo[at + 1] == 0xC0) {
            photo[at + 5] = photo[at + 7] = 0xFF; // 65,380 by 65,480
            break;
        }
    const auto answer = pictures::decode(photo, 100);
    REQUIRE_FALSE(answer.has_value());
    CHECK(answer.error().code == ErrorCode::unsupported);
}
