// What a file is by its own bytes, never by its name, and how large the picture in it is. Reads
// headers only, decodes nothing: a file that lies about its size cannot make it allocate. Pure and
// total, from any thread.
#pragma once

#include <cstdint>
#include <optional>

#include "base/bytes.h"

namespace foyer {

enum class FileKind : std::uint8_t { jpeg, png, pdf };

struct PictureSize {
    std::int64_t width = 0; // pixels
    std::int64_t height = 0;
    friend bool operator==(const PictureSize&, const PictureSize&) = default;
};

// nullopt: none of those above. Eight bytes are enough.
std::optional<FileKind> file_kind(ByteView first_bytes);
// From the first bytes of a picture (a megabyte holds what cameras write before it); nullopt: its
// header is broken, or it is none.
std::optional<PictureSize> picture_size(FileKind kind, ByteView first_bytes);
// Whether the file ends as its kind ends: one that was cut off does not.
bool ends_well(FileKind kind, ByteView last_bytes);

} // namespace foyer
