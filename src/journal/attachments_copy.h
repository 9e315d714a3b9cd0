// The sealed files of attachments.h in a backup: each is copied once, for its name is the hash of
// what is in it, and it never changes.
#pragma once

#include <cstdint>

#include "base/result.h"
#include "journal/keyring.h"
#include "journal/store_files.h"

namespace foyer::journal {

// What copy_attachments() would write.
std::int64_t attachments_to_copy(const StoreFiles& files);
// DIR/attachments -> DIR/backups/attachments; every new copy is read back and compared. Files of
// persons whose key is gone leave the copy as they left the original.
Done copy_attachments(const StoreFiles& files);
// Back where they are missing. Each is opened with its person's key and must be what its name says;
// one that is not stays where it is.
Done bring_back_attachments(const StoreFiles& files, Keyring& keyring);

} // namespace foyer::journal
