// Private to decode().
#pragma once

#include "base/bytes.h"
#include "base/picture.h"
#include "base/result.h"

namespace foyer::pictures {

// Decodes a half, a quarter or an eighth where that is enough, so that a small picture of a large
// photo costs little. No side is longer than `longest`.
Result<Picture> decode_jpeg(ByteView file, int longest);

} // namespace foyer::pictures
