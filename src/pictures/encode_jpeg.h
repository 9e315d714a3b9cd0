// Makes a JPEG file of pixels, for photos that a camera gives as pixels. Pure, any thread.
#pragma once

#include "base/bytes.h"
#include "base/picture.h"

namespace foyer::pictures {

// Good enough to read a receipt on it; the alpha of the pixels is left out. Empty for no pixels.
Bytes encode_jpeg(const Picture& picture);

} // namespace foyer::pictures
