// Proof that nothing in the journal was changed: recomputes every hash and checks every signed
// checkpoint. A torn tail (a checkpoint names entries that are not there) is not a broken chain.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "base/result.h"
#include "database/database.h"
#include "journal/journal.h"

namespace foyer::journal {

enum class Soundness { intact, torn_tail, broken };

struct Verdict {
    Soundness soundness = Soundness::intact;
    std::int64_t entries = 0;   // checked
    std::int64_t position = 0;  // of the last one checked, in order of arrival
    TerminalId terminal;        // where it is broken or torn; nil when intact
    std::int64_t seq = 0;
    std::string column;  // "body", "hash", "previous", "checkpoint.signature", "terminal.letter"
    std::string what;    // one English sentence for the person who mends it
};

struct Progress {
    std::int64_t done = 0;
    std::int64_t total = 0;
};

// Reads everything once, in order; progress may be empty; it returning false cancels
// (Error{cancelled}).
Result<Verdict> verify(database::Reader& reader,
                       const std::function<bool(Progress)>& progress = {});
// From where remember_verified() last stood: what start-up does. A change in an older entry is left
// to the next verify().
Result<Verdict> verify_recent(database::Reader& reader);
// Inside the caller's transaction; the verdict has to be intact.
Done remember_verified(database::Writer& writer, const Verdict& verdict);

}  // namespace foyer::journal
