// A picture: 8-bit RGBA rows from top to bottom; PNG files.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"

namespace foyer::platform {

struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;
};

Done write_png(const Image& image, const std::string& file);
Result<Image> read_png(const std::string& file);

}  // namespace foyer::platform
