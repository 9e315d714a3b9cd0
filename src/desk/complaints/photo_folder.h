// What lies in the folder that scanners and phones fill, for whoever chooses from it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/clock.h"

namespace foyer::complaints {

struct FolderFile {
    std::string path;
    std::string name;
    std::int64_t bytes = 0;
    Time changed_at;

    friend bool operator==(const FolderFile&, const FolderFile&) = default;
};

constexpr std::size_t folder_files_most = 24;

struct PhotoFolder {
    std::string path;
    bool looked = false;           // false: not yet
    bool readable = true;          // false: it is not there, or others keep it to themselves
    std::vector<FolderFile> files; // newest first, at most folder_files_most
    std::size_t left_out = 0;      // older ones

    friend bool operator==(const PhotoFolder&, const PhotoFolder&) = default;
};

} // namespace foyer::complaints
