#include <png.h>

#include <cstdio>
#include <memory>

#include "platform/image.h"

namespace foyer::platform {

namespace {

// A picture of a screen; anything larger is not one of ours.
constexpr std::uint32_t side_px_max = 16384;

struct Released {
    png_image* image;
    ~Released() { png_image_free(image); }
};

} // namespace

Done write_png(const Image& image, const std::string& file) {
    png_image png{};
    png.version = PNG_IMAGE_VERSION;
    png.width = static_cast<png_uint_32>(image.width);
    png.height = static_cast<png_uint_32>(image.height);
    png.format = PNG_FORMAT_RGBA;
    png.flags = PNG_IMAGE_FLAG_FAST;
    const Released released{&png};
    if (png_image_write_to_file(&png, file.c_str(), 0, image.rgba.data(), 0, nullptr) == 0) {
        return fail(ErrorCode::storage, "write picture " + file + ": " + png.message);
    }
    return {};
}

Result<Image> read_png(const std::string& file) {
    png_image png{};
    png.version = PNG_IMAGE_VERSION;
    const Released released{&png};
    if (png_image_begin_read_from_file(&png, file.c_str()) == 0) {
        return fail(ErrorCode::storage, "read picture " + file + ": " + png.message);
    }
    if (png.width > side_px_max || png.height > side_px_max) {
        return fail(ErrorCode::unsupported, "read picture " + file + ": too large");
    }
    png.format = PNG_FORMAT_RGBA;
    Image image{static_cast<int>(png.width), static_cast<int>(png.height), {}};
    image.rgba.resize(PNG_IMAGE_SIZE(png));
    if (png_image_finish_read(&png, nullptr, image.rgba.data(), 0, nullptr) == 0) {
        return fail(ErrorCode::corrupt, "read picture " + file + ": " + png.message);
    }
    return image;
}

} // namespace foyer::platform
