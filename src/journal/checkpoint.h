// Signed checkpoints: Ed25519 over (terminal, seq, head, time, previous checkpoint). They catch a
// cut tail and a rewritten chain, which a bare chain cannot.
#pragma once

#include "database/database.h"
#include "journal/journal.h"
#include "journal/keyring.h"

namespace foyer::journal {

constexpr std::int64_t checkpoint_every_entries = 64;
// A longer stretch without one is a broken chain: someone took checkpoints out.
constexpr std::int64_t checkpoint_gap_limit = 1024;

// Writes a checkpoint over the own head when at least `after_entries` came after the last one.
// Inside the caller's transaction; after every append with checkpoint_every_entries, at sign-out
// with 1. Error{corrupt} when the keyring is not this terminal's.
Done checkpoint_head(database::Writer& writer, const Keyring& keyring, Time now,
                     std::int64_t after_entries = 1);

}  // namespace foyer::journal
