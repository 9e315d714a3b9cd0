#include "pictures/decode_jpeg.h"

#include <algorithm>
#include <csetjmp>
#include <cstddef>
#include <cstdio>
#include <optional>
#include <string>

#include <jpeglib.h>

namespace foyer::pictures {
namespace {

constexpr std::int64_t jpeg_pixels_most = 80'000'000;
// A picture that comes in many passes is kept whole in memory, and each pass costs as much as all.
constexpr std::int64_t pixels_in_passes_most = 24'000'000;
constexpr int passes_most = 100;

// libjpeg leaves by a long jump: nothing with a destructor may live in the frames it passes.
struct Decoder {
    jpeg_decompress_struct jpeg{};
    jpeg_error_mgr errors{};
    jpeg_progress_mgr progress{};
    std::jmp_buf leave{};
    char message[JMSG_LENGTH_MAX] = {};
};

Decoder& decoder_of(j_common_ptr jpeg) {
    return *static_cast<Decoder*>(jpeg->client_data);
}
[[noreturn]] void leave(j_common_ptr jpeg) {
    Decoder& decoder = decoder_of(jpeg);
    jpeg->err->format_message(jpeg, decoder.message);
    std::longjmp(decoder.leave, 1);
}
void keep_quiet(j_common_ptr) {}
void count_passes(j_common_ptr jpeg) {
    Decoder& decoder = decoder_of(jpeg);
    if (decoder.jpeg.input_scan_number <= passes_most) return;
    std::snprintf(decoder.message, sizeof decoder.message, "too many passes");
    std::longjmp(decoder.leave, 1);
}

void begin(Decoder& decoder) {
    decoder.jpeg.err = jpeg_std_error(&decoder.errors);
    decoder.jpeg.client_data = &decoder;
    decoder.errors.error_exit = leave;
    decoder.errors.output_message = keep_quiet;
}

// The two bytes at `at` of a TIFF header, in its own order.
unsigned number_at(const std::uint8_t* tiff, std::size_t at, bool little) {
    return little ? tiff[at] + 256U * tiff[at + 1] : 256U * tiff[at] + tiff[at + 1];
}

// How the camera was held, of the first 64 KiB of what it wrote about itself; 1: upright.
int orientation_in(const std::uint8_t* tiff, std::size_t size) {
    constexpr std::size_t entry_size = 12;
    constexpr unsigned orientation_tag = 0x112;
    if (size < 14) return 1;
    const bool little = tiff[0] == 'I';
    const std::size_t first = number_at(tiff, little ? 4 : 6, little);
    if (first + 2 > size) return 1;
    const unsigned count = number_at(tiff, first, little);
    for (unsigned i = 0; i < count; ++i) {
        const std::size_t entry = first + 2 + i * entry_size;
        if (entry + entry_size > size) break;
        if (number_at(tiff, entry, little) == orientation_tag)
            return static_cast<int>(number_at(tiff, entry + 8, little));
    }
    return 1;
}

int orientation_of(const jpeg_decompress_struct& jpeg) {
    constexpr std::size_t mark = 6; // "Exif", 0, 0
    for (jpeg_saved_marker_ptr at = jpeg.marker_list; at != nullptr; at = at->next)
        if (at->marker == JPEG_APP0 + 1 && at->data_length > mark &&
            std::equal(at->data, at->data + mark, "Exif\0"))
            return orientation_in(at->data + mark, at->data_length - mark);
    return 1;
}

bool is_too_large(jpeg_decompress_struct& jpeg) {
    const std::int64_t pixels = std::int64_t{jpeg.image_width} * jpeg.image_height;
    const bool in_passes = jpeg_has_multiple_scans(&jpeg) != 0;
    return pixels > (in_passes ? pixels_in_passes_most : jpeg_pixels_most);
}

void choose_scale(jpeg_decompress_struct& jpeg, int longest) {
    const auto side = static_cast<int>(std::max(jpeg.image_width, jpeg.image_height));
    jpeg.scale_num = 1;
    jpeg.scale_denom = 1;
    while (jpeg.scale_denom < 8 && side / static_cast<int>(jpeg.scale_denom * 2) >= longest)
        jpeg.scale_denom *= 2;
    jpeg.out_color_space = JCS_EXT_RGBA;
}

// False: it was left by a jump, `message` says why. `picture` lives outside.
bool read_header(Decoder& decoder, ByteView file, int longest) {
    if (setjmp(decoder.leave) != 0) return false;
    jpeg_create_decompress(&decoder.jpeg);
    jpeg_mem_src(&decoder.jpeg, file.data(), static_cast<unsigned long>(file.size()));
    jpeg_save_markers(&decoder.jpeg, JPEG_APP0 + 1, 0xFFFF);
    jpeg_read_header(&decoder.jpeg, TRUE);
    choose_scale(decoder.jpeg, longest);
    return true;
}
bool read_pixels(Decoder& decoder, Picture& picture) {
    if (setjmp(decoder.leave) != 0) return false;
    decoder.progress.progress_monitor = count_passes;
    decoder.jpeg.progress = &decoder.progress;
    jpeg_start_decompress(&decoder.jpeg);
    const std::size_t row = std::size_t{decoder.jpeg.output_width} * 4;
    picture.width = static_cast<int>(decoder.jpeg.output_width);
    picture.height = static_cast<int>(decoder.jpeg.output_height);
    picture.rgba.resize(row * decoder.jpeg.output_height);
    while (decoder.jpeg.output_scanline < decoder.jpeg.output_height) {
        JSAMPROW into = picture.rgba.data() + row * decoder.jpeg.output_scanline;
        jpeg_read_scanlines(&decoder.jpeg, &into, 1);
    }
    return true;
}

} // namespace

Result<Picture> decode_jpeg(ByteView file, int longest) {
    Decoder decoder;
    begin(decoder);
    Picture picture;
    const bool known = read_header(decoder, file, longest);
    const bool too_large = known && is_too_large(decoder.jpeg);
    const bool whole = known && !too_large && read_pixels(decoder, picture);
    const int orientation = whole ? orientation_of(decoder.jpeg) : 1;
    jpeg_destroy_decompress(&decoder.jpeg);
    if (too_large) return fail(ErrorCode::unsupported, "decode JPEG: too many pixels");
    if (!whole) return fail(ErrorCode::corrupt, std::string("decode JPEG: ") + decoder.message);
    return turned(shrunk(std::move(picture), longest), orientation);
}

} // namespace foyer::pictures
