#include "pictures/decode.h"

#include "base/file_kind.h"
#include "pictures/decode_jpeg.h"
#include "pictures/decode_png.h"

namespace foyer::pictures {

Result<Picture> decode(ByteView file, int longest) {
    const auto kind = file_kind(file);
    if (!kind || *kind == FileKind::pdf) return fail(ErrorCode::unsupported, "decode: no photo");
    TRY(auto picture, *kind == FileKind::jpeg ? decode_jpeg(file, longest) : decode_png(file));
    return shrunk(std::move(picture), longest);
}

} // namespace foyer::pictures
