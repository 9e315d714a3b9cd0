// Photos and papers of a person's case, as files beside the journal:
// DIR/attachments/<person>/<hash>.
//
// A file is stored once by the SHA-256 of its content, for each person apart. It is sealed as it is
// read, in pieces of 64 KiB (libsodium's secretstream), under a key of its own; that key stands in
// the file's head, sealed under the person's key. So erasing the person makes all of their files
// unreadable, in every copy; remove_files_of() frees the room.
//
// What stands in the journal is a Kept: it names the file and proves its content. A file is durable
// before keep() returns, so that an entry never names one that is not there; one that no entry
// names (a crash in between) is overwritten by the next try.
//
// Thread: that of the keyring, the worker's. A file of the largest size takes some 0.1 s.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>

#include "base/bytes.h"
#include "base/file_kind.h"
#include "base/ids.h"
#include "base/random.h"
#include "base/result.h"
#include "journal/keyring.h"

namespace foyer::journal {

struct AttachmentLimits {
    std::int64_t bytes_max = 20 << 20;
    std::int64_t pixels_max = 80'000'000;
    std::int64_t side_max = 20'000; // pixels
    std::int64_t files_per_person_max = 200;
    std::int64_t free_bytes_min = 256 << 20; // left on the disk for the journal, which goes on
};

struct Kept {
    Hash hash{}; // of the content
    std::int64_t bytes = 0;
    FileKind kind = FileKind::jpeg;
    PictureSize size; // 0 x 0: no picture
    friend bool operator==(const Kept&, const Kept&) = default;
};

// Why a file is not taken; nothing of it was kept.
enum class Unfit : std::uint8_t {
    not_a_file, // a folder, a device, a pipe
    empty,
    too_large,    // more bytes than allowed
    unknown_kind, // neither JPEG nor PNG nor PDF, whatever its name says
    broken,       // its head cannot be read, or it was cut off
    too_many_pixels,
    too_many_files,   // of this person
    changed_meanwhile, // it grew, shrank or went away while it was read
    unreadable,        // for this program
    no_room            // the disk is almost full
};

// Whether the file is there, whatever is in it. `folder`: that of all attachments.
bool has_attachment(const std::string& folder, PersonId person, const Hash& hash);

class Attachments {
public:
    // `folder` is made when the first file is kept. Keyring and random live longer.
    Attachments(std::string folder, Keyring& keyring, Random& random, AttachmentLimits limits = {});

    // Error{not_found}: there is no such file, or no key for the person. Error{storage}: the disk.
    Result<std::variant<Kept, Unfit>> keep(PersonId person, const std::string& source);
    // Hands the content out piece by piece; false from `take` stops it. Answers false when the
    // person was erased. Error{not_found}: no such file; Error{corrupt}: it was changed or cut off,
    // and then nothing that was handed out is to be trusted.
    using TakePiece = std::function<bool(ByteView piece)>;
    Result<bool> read(PersonId person, const Hash& hash, const TakePiece& take);
    // After destroy_person_key_forever(). Files that are gone already are no error.
    Done remove_files_of(PersonId person);

private:
    std::string folder_of(PersonId person) const;

    std::string m_folder;
    Keyring& m_keyring;
    Random& m_random;
    AttachmentLimits m_limits;
};

} // namespace foyer::journal
