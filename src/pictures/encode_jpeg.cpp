#include "pictures/encode_jpeg.h"

#include <cstddef>
#include <cstdio>
#include <cstdlib>

#include <jpeglib.h>

namespace foyer::pictures {
namespace {

constexpr int quality = 88;

bool is_sound(const Picture& picture) {
    if (picture.width <= 0 || picture.height <= 0) return false;
    if (picture.width > JPEG_MAX_DIMENSION || picture.height > JPEG_MAX_DIMENSION) return false;
    const auto pixels =
        static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height);
    return picture.rgba.size() >= pixels * 4;
}

void write_rows(jpeg_compress_struct& jpeg, const Picture& picture) {
    const std::size_t row_bytes = static_cast<std::size_t>(picture.width) * 4;
    while (jpeg.next_scanline < jpeg.image_height) {
        // The library reads through this pointer only.
        JSAMPROW row = const_cast<JSAMPROW>(picture.rgba.data() + jpeg.next_scanline * row_bytes);
        jpeg_write_scanlines(&jpeg, &row, 1);
    }
}

} // namespace

// Of sound pixels in memory nothing can go wrong but the memory itself, which ends the program.
Bytes encode_jpeg(const Picture& picture) {
    if (!is_sound(picture)) return {};
    jpeg_compress_struct jpeg{};
    jpeg_error_mgr errors{};
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_compress(&jpeg);
    unsigned char* file = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&jpeg, &file, &size);
    jpeg.image_width = static_cast<JDIMENSION>(picture.width);
    jpeg.image_height = static_cast<JDIMENSION>(picture.height);
    jpeg.input_components = 4;
    jpeg.in_color_space = JCS_EXT_RGBX;
    jpeg_set_defaults(&jpeg);
    jpeg_set_quality(&jpeg, quality, TRUE);
    jpeg_start_compress(&jpeg, TRUE);
    write_rows(jpeg, picture);
    jpeg_finish_compress(&jpeg);
    Bytes bytes(file, file + size);
    jpeg_destroy_compress(&jpeg);
    std::free(file);
    return bytes;
}

} // namespace foyer::pictures
