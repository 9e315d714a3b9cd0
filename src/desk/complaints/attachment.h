// Photos and papers that were put to a complaint (rules 4.1.1): what is known of a file in the
// journal, and why one is not taken. The files themselves are sealed beside the journal; who keeps
// them tells this feature what came of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/bytes.h"
#include "base/clock.h"
#include "base/file_kind.h"
#include "base/ids.h"

namespace foyer::complaints {

constexpr std::int64_t attached_bytes_most = 20 << 20;
constexpr std::int64_t attached_to_person_most = 200; // files, in all of their cases

// Where it came from: the folder that scanners and phones fill, a file somebody named, a camera.
enum class FileSource : std::uint8_t { folder, file, camera };

struct AttachedFile {
    Hash hash{}; // SHA-256 of the content
    std::int64_t bytes = 0;
    FileKind kind = FileKind::jpeg;
    PictureSize size; // 0 x 0: no picture

    friend bool operator==(const AttachedFile&, const AttachedFile&) = default;
};

// As it stands in a case.
struct Attachment {
    AttachedFile file;
    FileSource source = FileSource::folder;
    Time at;
    StaffId by;

    friend bool operator==(const Attachment&, const Attachment&) = default;
};

// Why a file could not be kept.
enum class FileFault : std::uint8_t {
    not_a_file, // a folder, a device, a pipe
    empty,
    too_large, // more than attached_bytes_most
    unknown_kind, // neither JPEG nor PNG nor PDF, whatever its name says
    broken,
    too_many_pixels,
    too_many_files, // of this person
    changed_meanwhile,
    gone,
    unreadable, // for this program
    no_room,    // on the disk
    erased      // the person, and with them the key that would seal it
};

std::string_view code_of(FileSource source);
std::optional<FileSource> file_source_of(std::string_view code);
std::string_view code_of(FileKind kind);
std::optional<FileKind> file_kind_of(std::string_view code);
const char* name_of(FileKind kind);     // "Photo", "PDF"
const char* name_of(FileSource source); // "Folder for photos"

} // namespace foyer::complaints
