// The modules of QR codes and Code 128, by zint.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace foyer::printing {

struct Modules {
    int width = 0;
    int height = 0; // 1 for a bar code
    std::vector<bool> black;

    bool at(int x, int y) const { return black[static_cast<std::size_t>(y * width + x)]; }
};

// Error{unsupported}: this text does not fit into such a code (too long, characters it cannot
// hold).
Result<Modules> qr_modules(const std::string& content); // error correction level M
Result<Modules> code128_modules(const std::string& content);

} // namespace foyer::printing
