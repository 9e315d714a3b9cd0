#include "pictures/decode_png.h"

#include <png.h>

#include <string>

namespace foyer::pictures {
namespace {

// A sheet of A4 at 600 dpi has 35 million.
constexpr std::int64_t png_pixels_most = 40'000'000;

struct Released {
    png_image* image;
    ~Released() { png_image_free(image); }
};

} // namespace

Result<Picture> decode_png(ByteView file) {
    png_image png{};
    png.version = PNG_IMAGE_VERSION;
    const Released released{&png};
    if (png_image_begin_read_from_memory(&png, file.data(), file.size()) == 0)
        return fail(ErrorCode::corrupt, std::string("decode PNG: ") + png.message);
    if (static_cast<std::int64_t>(png.width) * png.height > png_pixels_most)
        return fail(ErrorCode::unsupported, "decode PNG: too many pixels");
    png.format = PNG_FORMAT_RGBA;
    Picture picture{static_cast<int>(png.width), static_cast<int>(png.height), {}};
    picture.rgba.resize(PNG_IMAGE_SIZE(png));
    if (png_image_finish_read(&png, nullptr, picture.rgba.data(), 0, nullptr) == 0)
        return fail(ErrorCode::corrupt, std::string("decode PNG: ") + png.message);
    return picture;
}

} // namespace foyer::pictures
