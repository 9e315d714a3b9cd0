// Signed checkpoints: Ed25519 over (terminal, seq, head, time, previous checkpoint). They catch a
// cut tail and a rewritten chain, which a bare chain cannot.
#pragma once

#include "database/database.h"
#include "journal/journal.h"
#include "journal/keyring.h"

namespace foyer::journal {

constexpr std::int64_t checkpoint_every_entries = 64;

// Writes a checkpoint over the own head when there are entries after the last one (or at least
// `after_entries` of them). Inside the caller's transaction.
Done checkpoint_head(database::Writer& writer, const Keyring& keyring, Time now,
                     std::int64_t after_entries = 1);

}  // namespace foyer::journal
