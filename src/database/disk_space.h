// Room on the disk: a full disk must be seen coming, and leave room to finish what was begun
// (reliability.md §1.5).
#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"

namespace foyer::database {

constexpr std::int64_t ballast_bytes = std::int64_t{64} << 20;

// What an ordinary program may still write on the disk of this folder.
Result<std::int64_t> free_bytes(const std::string& folder);
// A file of that many bytes that holds nothing: thrown overboard when the disk is full.
Done keep_ballast(const std::string& folder, std::int64_t bytes = ballast_bytes);
Done drop_ballast(const std::string& folder);

}  // namespace foyer::database
