// Makes pixels of a photo (JPEG by libjpeg-turbo, PNG by libpng), within limits: bytes that lie
// about themselves cost neither memory nor time beyond those of an honest photo. Pure, from any
// thread but the one that draws: a photo of a phone takes some 50 ms.
#pragma once

#include "base/bytes.h"
#include "base/picture.h"
#include "base/result.h"

namespace foyer::pictures {

// No side longer than `longest` pixels, upright as the camera was held. Error{unsupported}: no
// photo, or one with more pixels than are decoded; Error{corrupt}: it is damaged.
Result<Picture> decode(ByteView file, int longest);

} // namespace foyer::pictures
