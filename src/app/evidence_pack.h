// The folder that an authority gets (rules 4.1.6): the case as a PDF, its photos and papers, its
// entries as they stand in the journal, what the check of the whole chain said, and the sum of
// every file. The sum of a photo is the hash that its entry names. An entry's hash covers the one
// before it (src/journal/FORMAT.md), so whoever has the journal can prove that these entries were
// not changed.
#pragma once

#include <string>

#include "app/store.h"
#include "base/ids.h"
#include "base/result.h"

namespace foyer::app {

// Worker's thread: reads the whole journal. A folder of that name is written anew. A photo that
// cannot be read any more is said so in proof.txt, and the rest is written.
Done write_evidence_pack(
    Store& store, CaseId id, const std::string& pdf, const std::string& folder);

} // namespace foyer::app
