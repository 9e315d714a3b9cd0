// The files of reference_files.h in a backup: each is copied once, for its name is the hash of what
// is in it, and it never changes. Without them the tables could not be made again from a copy.
#pragma once

#include <cstdint>

#include "base/result.h"
#include "journal/store_files.h"

namespace foyer::journal {

// Bytes that copy_references() would write.
std::int64_t references_to_copy(const StoreFiles& files);
// DIR/receipts -> DIR/backups/receipts; every new copy is read back and compared.
Done copy_references(const StoreFiles& files);
// Back where they are missing. Each must be what its name says; one that is not stays where it is.
Done bring_back_references(const StoreFiles& files);

} // namespace foyer::journal
