// A decoded picture: rows from top to bottom, four bytes a pixel (red, green, blue, alpha).
#pragma once

#include "base/bytes.h"

namespace foyer {

struct Picture {
    int width = 0; // pixels
    int height = 0;
    Bytes rgba;
};

// No side longer than `longest`, in proportion; one that is small enough stays as it is.
Picture shrunk(Picture picture, int longest);
// Turned as the tag of a camera says (EXIF orientation, 1 to 8; anything else: as it is).
Picture turned(Picture picture, int orientation);

} // namespace foyer
