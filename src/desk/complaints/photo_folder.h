// What lies in the folder that scanners and phones fill, for whoever chooses from it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "desk/complaints/attachment.h"

namespace foyer::complaints {

struct FolderFile {
    std::string path;
    std::string name;
    std::int64_t bytes = 0;
    Time changed_at;

    friend bool operator==(const FolderFile&, const FolderFile&) = default;
};

constexpr std::size_t folder_files_most = 24;
// So begin the names of photos that the desk's own camera took.
constexpr std::string_view camera_photo_start = "desk-";
FileSource source_of(std::string_view path);

// Why there is no photo.
enum class CameraTrouble : std::uint8_t { none, gone, busy, silent, no_room };

struct PhotoFolder {
    std::string path;
    bool looked = false;           // false: not yet
    bool readable = true;          // false: it is not there, or others keep it to themselves
    std::vector<FolderFile> files; // newest first, at most folder_files_most
    std::size_t left_out = 0;      // older ones
    bool has_camera = false;       // the desk can take one itself

    friend bool operator==(const PhotoFolder&, const PhotoFolder&) = default;
};

} // namespace foyer::complaints
