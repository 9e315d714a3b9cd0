#include "printing/preview.h"

#include <algorithm>
#include <cstring>

namespace foyer::printing {
namespace {

// The smallest type can still be read at half its size.
constexpr int roll_rows_most = 1000;
constexpr std::size_t bytes_per_pixel = 4;

int rows_per_part(Paper paper) {
    return paper == Paper::a4 ? size_of(paper).height / 2 : roll_rows_most;
}

} // namespace

int preview_parts(Paper paper, int rows) {
    const int per_part = rows_per_part(paper);
    return std::max(1, (rows + per_part - 1) / per_part);
}

Picture preview_part(const Raster& dots, Paper paper, int part) {
    const int first = std::clamp(part * rows_per_part(paper), 0, dots.height());
    const int rows = std::min(rows_per_part(paper), dots.height() - first);
    Picture picture{std::max(1, dots.width()), std::max(1, rows), {}};
    const auto width = static_cast<std::size_t>(picture.width);
    picture.rgba.assign(
        width * static_cast<std::size_t>(picture.height) * bytes_per_pixel, 0xFF);
    for (int y = 0; y < rows; ++y)
        for (int x = 0; x < dots.width(); ++x)
            if (dots.black(x, first + y)) {
                const std::size_t at = static_cast<std::size_t>(y) * width +
                    static_cast<std::size_t>(x);
                std::memset(picture.rgba.data() + at * bytes_per_pixel, 0, 3);
            }
    return picture;
}

} // namespace foyer::printing
