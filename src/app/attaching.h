// Photos and papers between the journal, which seals them, and the complaints, which know what they
// belong to.
#pragma once

#include <optional>

#include "app/store.h"
#include "base/bytes.h"
#include "desk/complaints/complaints.h"

namespace foyer::app {

// Keeps the file that the command names, and says in it what came of that. Nothing is kept for a
// case that takes no files as it stands. Worker's thread, before the desk decides; the file is
// durable before its entry, so that a crash in between leaves nothing that is named.
Done keep_file(Store& store, complaints::Attach& command);

// The content of a file of a case. nullopt: the person was erased. Error{not_found}: it is not
// there; Error{corrupt}: it is not what was attached. Worker's thread.
Result<std::optional<Bytes>> read_file(Store& store, PersonId key, const Hash& hash);

} // namespace foyer::app
