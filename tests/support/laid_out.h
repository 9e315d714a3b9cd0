// Looks at what printing/ laid out: pictures for programs that read codes, dots as text.
#pragma once

#include <string>
#include <vector>

#include "printing/raster.h"

namespace foyer::test {

// Black dots of every row, as "#" and ".".
std::vector<std::string> dots_of(const printing::Raster& raster);
// Writes a portable bitmap (PBM) with white around it.
void write_picture(const printing::Raster& raster, const std::string& file);
// The rows and columns that hold ink: first and last, -1 when there is none.
struct InkBox {
    int left = -1;
    int right = -1;
    int top = -1;
    int bottom = -1;
};
InkBox ink_of(const printing::Raster& raster);

} // namespace foyer::test
