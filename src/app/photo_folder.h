// Looks into the folder of photos. Blocks: never on the UI thread.
#pragma once

#include <cstdint>

#include "base/result.h"
#include "base/bytes.h"
#include "desk/complaints/photo_folder.h"

namespace foyer::app {

// Hidden files and what is no file are left away; whether a file can be taken is told when it is.
complaints::PhotoFolder look_into(const std::string& folder);
// All of a file of at most `most` bytes; Error{storage} when it cannot be had or is larger.
Result<Bytes> content_of(const std::string& file, std::int64_t most);

} // namespace foyer::app
