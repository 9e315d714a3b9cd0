#include "tests/support/laid_out.h"

#include <algorithm>
#include <fstream>

namespace foyer::test {

std::vector<std::string> dots_of(const printing::Raster& raster) {
    std::vector<std::string> rows;
    for (int y = 0; y < raster.height(); ++y) {
        std::string& row = rows.emplace_back();
        for (int x = 0; x < raster.width(); ++x)
            row += raster.black(x, y) ? '#' : '.';
    }
    return rows;
}

void write_picture(const printing::Raster& raster, const std::string& file) {
    std::ofstream out(file, std::ios::binary);
    out << "P4\n" << raster.width() << " " << raster.height() << "\n";
    const Bytes& bits = raster.bytes();
    out.write(
        reinterpret_cast<const char*>(bits.data()), static_cast<std::streamsize>(bits.size()));
}

InkBox ink_of(const printing::Raster& raster) {
    InkBox box;
    for (int y = 0; y < raster.height(); ++y) {
        for (int x = 0; x < raster.width(); ++x) {
            if (!raster.black(x, y)) continue;
            if (box.top < 0) box.top = y;
            box.bottom = y;
            box.left = box.left < 0 ? x : std::min(box.left, x);
            box.right = std::max(box.right, x);
        }
    }
    return box;
}

} // namespace foyer::test
