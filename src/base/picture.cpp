#include "base/picture.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace foyer {
namespace {

std::size_t offset_of(const Picture& picture, int x, int y) {
    const auto row = static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width);
    return (row + static_cast<std::size_t>(x)) * 4;
}

Picture blank(int width, int height) {
    const auto pixels = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    return {width, height, Bytes(pixels * 4)};
}

// From which of `all` pixels the n-th of `few` is made.
int start_of(int n, int few, int all) {
    return static_cast<int>(static_cast<std::int64_t>(n) * all / few);
}

// The mean of a box of pixels.
void put_mean(const Picture& from, int left, int top, int right, int bottom, std::uint8_t* to) {
    std::array<std::uint64_t, 4> sum{};
    for (int y = top; y < bottom; ++y) {
        const std::uint8_t* at = from.rgba.data() + offset_of(from, left, y);
        for (int x = left; x < right; ++x, at += 4)
            for (std::size_t part = 0; part < 4; ++part)
                sum[part] += at[part];
    }
    const auto count =
        static_cast<std::uint64_t>(right - left) * static_cast<std::uint64_t>(bottom - top);
    for (std::size_t part = 0; part < 4; ++part)
        to[part] = static_cast<std::uint8_t>(sum[part] / count);
}

} // namespace

Picture shrunk(Picture picture, int longest) {
    const int side = std::max(picture.width, picture.height);
    if (side <= longest) return picture;
    const auto share = [&](int length) {
        return std::max(1, static_cast<int>(static_cast<std::int64_t>(length) * longest / side));
    };
    Picture small = blank(share(picture.width), share(picture.height));
    for (int y = 0; y < small.height; ++y) {
        const int top = start_of(y, small.height, picture.height);
        const int bottom = std::max(top + 1, start_of(y + 1, small.height, picture.height));
        for (int x = 0; x < small.width; ++x) {
            const int left = start_of(x, small.width, picture.width);
            const int right = std::max(left + 1, start_of(x + 1, small.width, picture.width));
            put_mean(
                picture, left, top, right, bottom, small.rgba.data() + offset_of(small, x, y));
        }
    }
    return small;
}

Picture turned(Picture picture, int orientation) {
    if (orientation < 2 || orientation > 8) return picture;
    const bool lies = orientation >= 5;
    Picture upright = lies ? blank(picture.height, picture.width)
                           : blank(picture.width, picture.height);
    // Where the pixel comes from: mirrored across, mirrored down, rows and columns swapped.
    const int tag = orientation;
    const bool across = tag == 2 || tag == 3 || tag == 7 || tag == 8;
    const bool down = tag == 3 || tag == 4 || tag == 6 || tag == 7;
    for (int y = 0; y < upright.height; ++y)
        for (int x = 0; x < upright.width; ++x) {
            int from_x = lies ? y : x;
            int from_y = lies ? x : y;
            if (across) from_x = picture.width - 1 - from_x;
            if (down) from_y = picture.height - 1 - from_y;
            std::memcpy(
                upright.rgba.data() + offset_of(upright, x, y),
                picture.rgba.data() + offset_of(picture, from_x, from_y), 4);
        }
    return upright;
}

} // namespace foyer
