// A terminal's chain as verify walks it. Private to src/journal.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "journal/journal.h"
#include "journal/preimage.h"
#include "journal/sha256.h"
#include "journal/verify.h"

namespace foyer::journal {

struct SignedCheckpoint {
    std::int64_t seq = 0;
    Hash head{};
    std::int64_t time = 0;
    Hash previous{};
    std::array<std::uint8_t, 64> signature{};
};

struct Chain {
    std::int64_t number = 0;
    Terminal terminal;
    Head recorded;  // what the terminal's row says
    Hash genesis{};
    // Where the walk stands.
    std::int64_t seq = 0;
    Hlc time = 0;
    Hash hash{};
    // Those that the walk will meet, and the one before where it starts.
    std::vector<SignedCheckpoint> checkpoints;
    std::size_t next_checkpoint = 0;
    bool from_start = true;  // the first of them is the first there ever was
};

Hash genesis_hash(const Terminal& terminal);
GenesisView view_of(const Terminal& terminal);
Hash link_hash(const TerminalId& terminal, const SignedCheckpoint& checkpoint);
CheckpointView view_of(const TerminalId& terminal, const SignedCheckpoint& checkpoint);
SignedCheckpoint checkpoint_from(const database::Row& row);  // seq, head, time, previous, signature

// All chains at their beginning, with all their checkpoints.
Result<std::vector<Chain>> load_chains(database::Reader& reader);

// The checkpoint is not as it was signed, whatever of it was changed.
Verdict changed_checkpoint(const Chain& chain, std::size_t index);
Verdict broken_at(const Chain& chain, std::int64_t seq, std::string column, std::string what);

// Every entry after `position`, then heads and checkpoints. The first fault ends the walk.
Result<Verdict> walk(database::Reader& reader, std::vector<Chain>& chains, std::int64_t position,
                     const std::function<bool(Progress)>& progress);

// The checkpoints of one chain after the walk: signatures, links, gaps, entries that are missing.
std::optional<Verdict> checkpoint_fault(const Chain& chain);
// Heads and the terminal's own row.
std::optional<Verdict> head_fault(const Chain& chain);
std::optional<Verdict> own_fault(const std::vector<Chain>& chains);

}  // namespace foyer::journal
