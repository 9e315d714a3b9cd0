// Private to decode().
#pragma once

#include "base/bytes.h"
#include "base/picture.h"
#include "base/result.h"

namespace foyer::pictures {

Result<Picture> decode_png(ByteView file);

} // namespace foyer::pictures
