#include "base/file_kind.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace foyer {
namespace {

constexpr std::array<std::uint8_t, 3> jpeg_start{0xFF, 0xD8, 0xFF};
constexpr std::array<std::uint8_t, 8> png_start{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
constexpr std::array<std::uint8_t, 5> pdf_start{'%', 'P', 'D', 'F', '-'};
constexpr std::array<std::uint8_t, 2> jpeg_end{0xFF, 0xD9};
constexpr std::array<std::uint8_t, 8> png_end{'I', 'E', 'N', 'D', 0xAE, 0x42, 0x60, 0x82};
constexpr std::array<std::uint8_t, 5> pdf_end{'%', '%', 'E', 'O', 'F'};

template <class Start>
bool starts_with(ByteView bytes, const Start& start) {
    return bytes.size() >= start.size() && std::equal(start.begin(), start.end(), bytes.begin());
}

template <class End>
bool holds(ByteView bytes, const End& end) {
    return std::search(bytes.begin(), bytes.end(), end.begin(), end.end()) != bytes.end();
}

std::int64_t big_endian(ByteView bytes, std::size_t at, std::size_t count) {
    std::int64_t number = 0;
    for (std::size_t i = 0; i < count; ++i)
        number = number << 8 | bytes[at + i];
    return number;
}

std::optional<PictureSize> sensible(PictureSize size) {
    if (size.width <= 0 || size.height <= 0) return std::nullopt;
    return size;
}

std::optional<PictureSize> png_size(ByteView bytes) {
    constexpr std::array<std::uint8_t, 4> header{'I', 'H', 'D', 'R'};
    if (bytes.size() < 24 || !starts_with(bytes.subspan(12), header)) return std::nullopt;
    return sensible({big_endian(bytes, 16, 4), big_endian(bytes, 20, 4)});
}

// The frame header, whatever the coding: C0 to CF without the tables C4, C8 and CC.
bool is_frame(std::uint8_t marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}
bool has_no_length(std::uint8_t marker) {
    return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
}

std::optional<PictureSize> jpeg_size(ByteView bytes) {
    std::size_t at = 2;
    while (at + 9 <= bytes.size()) {
        if (bytes[at] != 0xFF) return std::nullopt;
        const std::uint8_t marker = bytes[at + 1];
        if (marker == 0xFF) {
            ++at; // padding
        } else if (has_no_length(marker)) {
            at += 2;
        } else if (is_frame(marker)) {
            return sensible({big_endian(bytes, at + 7, 2), big_endian(bytes, at + 5, 2)});
        } else {
            const auto length = static_cast<std::size_t>(big_endian(bytes, at + 2, 2));
            if (length < 2 || marker == 0xDA) return std::nullopt;
            at += 2 + length;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<FileKind> file_kind(ByteView first_bytes) {
    if (starts_with(first_bytes, jpeg_start)) return FileKind::jpeg;
    if (starts_with(first_bytes, png_start)) return FileKind::png;
    if (starts_with(first_bytes, pdf_start)) return FileKind::pdf;
    return std::nullopt;
}

std::optional<PictureSize> picture_size(FileKind kind, ByteView first_bytes) {
    switch (kind) {
    case FileKind::jpeg: return jpeg_size(first_bytes);
    case FileKind::png: return png_size(first_bytes);
    case FileKind::pdf: break;
    }
    return std::nullopt;
}

bool ends_well(FileKind kind, ByteView last_bytes) {
    switch (kind) {
    case FileKind::jpeg: return holds(last_bytes, jpeg_end);
    case FileKind::png: return holds(last_bytes, png_end);
    case FileKind::pdf: return holds(last_bytes, pdf_end);
    }
    return false;
}

} // namespace foyer
